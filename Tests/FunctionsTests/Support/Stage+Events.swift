import GitLab
import HTTP
import JSON
import Runtime
import Sandbox
import Testing

/// GitLab's webhooks, in the order a test wants.
extension Stage {
    /// Lends a stage with a merge request whose webhooks are all dealt with, and its mirror.
    static func lendMirrored(
        _ change: (inout Seed) -> Void = { _ in },
        _ body: (Stage, _ source: MergeRequest, _ mirror: MergeRequest) async throws -> Void
    ) async throws {
        try await lend(change) { stage in
            let source = try await stage.openMergeRequest()
            try await stage.settle()
            try await body(stage, source, try #require(try await stage.mirrors().first))
        }
    }

    /// Lets every webhook wake its functions, and those that follow from that, until none is left.
    ///
    /// - Returns: What the functions came to.
    @discardableResult
    func settle() async throws -> [Report] {
        var reports: [Report] = []
        for _ in 0..<200 {
            guard let delivery = await sandbox.waitingDeliveries.first else { return reports }
            await sandbox.lose(delivery.id)
            reports += try await wake(delivery.body)
        }
        throw Failure.impossible("the functions wake each other for ever")
    }

    /// Loses every webhook that waits.
    func loseEvents() async {
        for delivery in await sandbox.waitingDeliveries { await sandbox.lose(delivery.id) }
    }

    /// Wakes the functions that a webhook's body is for.
    func wake(_ body: [UInt8]) async throws -> [Report] {
        await dispatcher.dispatch(try Event(parsing: body))
    }

    /// The bodies of the webhooks that wait.
    var events: [[UInt8]] {
        get async { await sandbox.waitingDeliveries.map(\.body) }
    }
}

/// What people do.
extension Stage {
    func change(
        _ mergeRequest: MergeRequest,
        _ changes: MergeRequestChanges,
        in project: String = Example.sourceGit,
        by person: GitLabClient? = nil
    ) async throws {
        _ = try await (person ?? mia).send(
            .updateMergeRequest(mergeRequest.number, in: .path(project), changes)
        )
    }

    /// Merges as a maintainer.
    func merge(_ mergeRequest: MergeRequest, in project: String = Example.sourceGit) async throws {
        try await call(.put, "\(mergeRequest.number)/merge", in: project)
    }

    /// Deletes as an owner.
    func delete(_ mergeRequest: MergeRequest, in project: String = Example.sourceGit) async throws {
        try await call(.delete, "\(mergeRequest.number)", in: project)
    }

    private func call(_ method: HTTPMethod, _ path: String, in project: String) async throws {
        let projects = "\(sandbox.url)/api/v4/projects/\(project.replacing("/", with: "%2F"))"
        let token = HTTPHeader(name: "PRIVATE-TOKEN", value: Example.tokens["mia"] ?? "")
        let answer = try await transport.send(
            HTTPRequest(method, "\(projects)/merge_requests/\(path)", headers: [token])
        )
        guard (200..<300).contains(answer.status) else {
            throw Failure.impossible(String(decoding: answer.body, as: UTF8.self))
        }
    }

    @discardableResult
    func comment(_ text: String, on mergeRequest: MergeRequest, by person: GitLabClient) async throws -> Note
    {
        try await person.send(.postNote(text, on: mergeRequest.number, in: .path(Example.sourceGit)))
    }

    /// The one note of the bot on a source-git merge request.
    func stickyNote(on mergeRequest: MergeRequest) async throws -> String? {
        let notes = try await notes(on: mergeRequest).filter { $0.author.username == "sluice-bot" }
        return notes.count == 1 ? notes.first?.body : nil
    }
}
