/// Looks behind the wire, for tests.
extension Sandbox {
    /// Everything as it is at this moment, but the repositories.
    package var world: World {
        get async { await forge.store.world }
    }

    /// The requests received so far, in the order they came.
    package var requests: [RequestRecord] {
        get async { await log.records }
    }

    package func clearRequests() async {
        await log.clear()
    }

    /// The folder of a project's bare repository.
    ///
    /// - Throws: ``SandboxError/unknown(_:)`` when there is no such project.
    package func repositoryFolder(of project: String) async throws -> String {
        try await repository(of: project).folder
    }

    /// Where a reference of a project points to; `nil` when it is not there.
    package func object(at reference: String, of project: String) async throws -> String? {
        try await repository(of: project).object(at: reference)
    }

    /// The text of a file in a commit of a project; `nil` when it is not there.
    package func file(_ path: String, at revision: String, of project: String) async throws -> String? {
        let repository = try await repository(of: project)
        guard let commit = try await repository.resolve(revision),
            let entry = try await repository.file(commit, at: path)
        else { return nil }
        return String(decoding: try await repository.blob(entry.object), as: UTF8.self)
    }

    /// The URL that git clones a project from, with a user's token in it.
    ///
    /// - Throws: ``SandboxError/unknown(_:)`` when the user has no token.
    package func cloneURL(of project: String, as username: String) async throws -> String {
        let world = await world
        guard let user = world.user(named: username),
            let token = world.tokens.values.first(where: { $0.user == user.id })
        else { throw SandboxError.unknown("\(username) has no token") }
        return url.replacing("://", with: "://\(username):\(token.secret)@", maxReplacements: 1)
            + "/\(project).git"
    }

    private func repository(of path: String) async throws -> GitRepository {
        guard let project = await world.project(named: path) else {
            throw SandboxError.unknown("there is no project \(path)")
        }
        return forge.repositories[project]
    }
}
