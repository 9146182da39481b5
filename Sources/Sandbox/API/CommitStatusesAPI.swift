import JSON

/// Source: <https://docs.gitlab.com/api/commits/#commit-status>
extension Route {
    static let commitStatuses: [Route] = [
        .get("/projects/:id/repository/commits/:sha/statuses", list),
        .post("/projects/:id/statuses/:sha", post),
    ]

    private static let states = ["pending", "running", "success", "failed", "canceled", "skipped"]
    private static let longestText = 255

    private static func list(_ call: Call) async throws -> Answer {
        let (project, commit) = try await call.commit()
        let world = await call.world
        let parameters = call.parameters
        let showsAll = try parameters.bool("all") ?? false
        let ref = try parameters.string("ref")
        let stage = try parameters.string("stage")
        let name = try parameters.string("name")
        let pipeline = try parameters.int("pipeline_id")
        let isDescending = try parameters.choice("sort", of: ["asc", "desc"]) == "desc"
        let found = world.statuses(of: commit.id, in: project.id).filter { job in
            (showsAll || !job.isRetried) && (ref == nil || job.ref == ref)
                && (stage == nil || job.stage == stage) && (name == nil || job.name == name)
                && (pipeline == nil || job.pipeline.number == pipeline)
        }
        return try call.page(isDescending ? found.reversed() : found) { world.commitStatus($0).json }
    }

    private static func post(_ call: Call) async throws -> Answer {
        let user = try call.user()
        let world = await call.world
        let project = try world.project(for: call)
        guard world.has(.developer, user.id, in: project.id) else { throw Refusal.forbidden() }
        let state = try call.parameters.requiredString("state")
        guard states.contains(state), let status = PipelineStatus(rawValue: state)
        else { throw Refusal.error(400, "state does not have a valid value") }
        let (_, commit) = try await call.commit()
        let post = CommitStatusPost(
            project: project.id,
            commit: commit,
            state: status,
            name: try call.parameters.string("name") ?? call.parameters.string("context") ?? "default",
            ref: try await reference(call, in: project),
            pipeline: try call.parameters.int("pipeline_id").map { World.Pipeline.ID($0) },
            details: try details(call)
        )
        let job = try await call.forge.put(post, by: user)
        return .created(await call.world.commitStatus(job))
    }

    /// The ref as posted, without `refs/heads/`.
    private static func reference(_ call: Call, in project: World.Project) async throws -> String? {
        guard let ref = try call.parameters.string("ref"), !ref.isEmpty else { return nil }
        let repository = call.forge.repositories[project]
        let isBranch = repository.object(at: "refs/heads/\(ref)") != nil
        let isTag = repository.object(at: "refs/tags/\(ref)") != nil
        if isBranch && isTag {
            throw Refusal.message(400, "Ref is ambiguous - specify refs/heads/<name> or refs/tags/<name>")
        }
        for prefix in ["refs/heads/", "refs/tags/"] where ref.hasPrefix(prefix) {
            return String(ref.dropFirst(prefix.count))
        }
        return ref
    }

    private static func details(_ call: Call) throws -> World.Job.CommitStatus {
        for name in ["target_url", "description", "ref"] {
            guard let text = try call.parameters.string(name), text.count > longestText else { continue }
            throw Refusal.field(name, "is too long (maximum is \(longestText) characters)")
        }
        return World.Job.CommitStatus(
            targetURL: try call.parameters.string("target_url"),
            description: try call.parameters.string("description"),
            coverage: try call.parameters.double("coverage")
        )
    }
}
