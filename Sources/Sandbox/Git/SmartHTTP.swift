import Processes

/// Serves git over HTTP, with `git http-backend` behind GitLab's rules.
struct SmartHTTP: Sendable {
    let forge: Forge

    private static let limits = CommandLimits(time: .seconds(120), output: 256 << 20)

    func answer(_ route: GitRoute, _ request: IncomingRequest, by caller: Caller) async throws -> Answer {
        let world = await forge.store.world
        guard
            let project = world.project(named: route.projectPath)
                ?? world.project(onceNamed: route.projectPath),
            world.canSee(project.id, caller.user?.id)
        else { return caller.user == nil ? Self.unauthorized : Self.notFound }
        if let refusal = refusal(of: route, to: caller, in: project, world) { return refusal }
        if !route.hasSuffix || route.projectPath != project.path {
            return redirect(request, to: project, in: world)
        }
        guard route.service == .push, !route.isAdvertisement, let user = caller.user
        else { return try await run(route, request, in: project) }
        return try await push(route, request, in: project, by: user.id)
    }

    private func refusal(
        of route: GitRoute,
        to caller: Caller,
        in project: World.Project,
        _ world: World
    ) -> Answer? {
        switch route.service {
        case .fetch:
            guard let user = caller.user else { return nil }
            guard caller.token?.allowsFetching ?? false else {
                return Self.forbidden("You are not allowed to download code from this project.")
            }
            return world.canReadCode(project.id, user.id)
                ? nil
                : Self.forbidden("You are not allowed to download code from this project.")
        case .push:
            guard let user = caller.user else { return Self.unauthorized }
            let mayPush =
                world.has(.developer, user.id, in: project.id) || world.isInvited(user.id, to: project.id)
            guard caller.token?.allowsPushing ?? false, mayPush, !project.isArchived
            else { return Self.forbidden("You are not allowed to push code to this project.") }
            return nil
        }
    }

    /// Lets a push through the rules, carries it out, and lets everything follow that follows it.
    private func push(
        _ route: GitRoute,
        _ request: IncomingRequest,
        in project: World.Project,
        by user: World.User.ID
    ) async throws -> Answer {
        let push = try PushRequest(request.body)
        let repository = forge.repositories[project]
        return try await forge.repositories.exclusively(in: project.id) {
            let world = await forge.store.world
            do {
                try await PushRules(world: world, project: project, user: user, repository: repository).check(
                    push
                )
            } catch let refusal as PushRefusal {
                return .bytes(refusal.report(to: push), type: "application/x-git-receive-pack-result")
            }
            let answer = try await run(route, request, in: project)
            var done: [ReferenceChange] = []
            for change in push.changes where change.old != change.new {
                let now = repository.object(at: change.reference)
                if now == (change.isDeletion ? nil : change.new) { done.append(change) }
            }
            try await forge.record(done, options: push.options, in: project.id, by: user)
            return answer
        }
    }

    private func run(
        _ route: GitRoute,
        _ request: IncomingRequest,
        in project: World.Project
    ) async throws -> Answer {
        let action = route.isAdvertisement ? "info/refs" : route.service.rawValue
        let variables = [
            "GIT_PROJECT_ROOT": forge.repositories.folder,
            "GIT_HTTP_EXPORT_ALL": "1",
            "PATH_INFO": "/\(project.folderName)/\(action)",
            "REQUEST_METHOD": request.method,
            "QUERY_STRING": request.query,
            "CONTENT_TYPE": request.header("Content-Type") ?? "",
            "CONTENT_LENGTH": String(request.body.count),
            "HTTP_CONTENT_ENCODING": request.header("Content-Encoding") ?? "",
            "GIT_PROTOCOL": request.header("Git-Protocol") ?? "",
            "REMOTE_USER": "git",
            "REMOTE_ADDR": "127.0.0.1",
        ]
        let command = Command(
            executable: "git",
            arguments: ["http-backend"],
            environment: GitEnvironment.standard.merging(variables) { _, new in new },
            input: request.body,
            limits: Self.limits
        )
        return try CGIResponse(try await command.run().output).answer
    }
}

extension SmartHTTP {
    private func redirect(_ request: IncomingRequest, to project: World.Project, in world: World) -> Answer {
        let query = request.query.isEmpty ? "" : "?\(request.query)"
        let tail =
            request.method == "GET" ? "/info/refs" : "/\(request.path.split(separator: "/").last ?? "")"
        return Answer.text("", status: 301).with(
            "Location",
            "\(world.webURL(of: project)).git\(tail)\(query)"
        )
    }

    private static let unauthorized = Answer.text(
        "HTTP Basic: Access denied. If a password was provided for Git authentication, the password was "
            + "incorrect or you're required to use a token instead of a password.",
        status: 401
    ).with("WWW-Authenticate", "Basic realm=\"GitLab\"")

    private static let notFound = Answer.text(
        "The project you were looking for could not be found or you don't have permission to view it.",
        status: 404
    )

    private static func forbidden(_ message: String) -> Answer { .text(message, status: 403) }
}

extension World {
    /// Whether an open merge request invites a user to push to one of a project's branches.
    fileprivate func isInvited(_ user: User.ID, to project: Project.ID) -> Bool {
        mergeRequests.values.contains {
            $0.sourceProject == project && mayCollaborate(user, on: $0.sourceBranch, of: project)
        }
    }
}
