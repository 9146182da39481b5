import HTTP
import Synchronization

@testable import Sandbox

/// GitLab in a box, called in this process: no sockets on the way, and webhooks wait until somebody takes them.
final class SimulatedForge: Sendable {
    let sandbox: Sandbox
    let clock: VirtualClock
    private let dispatcher: Dispatcher
    private let pushes = Mutex<[RecordedPush]>([])

    /// A push that reached a repository.
    struct RecordedPush: Sendable {
        let project: String
        let reference: String
        let user: String
    }

    private init(_ sandbox: Sandbox, _ options: Sandbox.Options, _ clock: VirtualClock) {
        self.sandbox = sandbox
        self.clock = clock
        dispatcher = Dispatcher(forge: sandbox.forge, log: sandbox.log, options: options)
    }

    var url: String { sandbox.url }

    /// Lends the forge of a scene; `faults` are those of requests that come over a socket.
    static func lend<Value: Sendable>(
        faults: Sandbox.FaultPlan? = nil,
        _ body: (SimulatedForge) async throws -> Value
    ) async throws -> Value {
        let clock = VirtualClock()
        var options = Sandbox.Options()
        options.holdsDeliveries = true
        options.clock = { Timestamp(milliseconds: clock.milliseconds) }
        var server = options
        server.faults = faults
        let sandbox = try await Sandbox.start(Scene.seed, options: server)
        do {
            let forge = SimulatedForge(sandbox, options, clock)
            try await forge.prepare()
            let value = try await body(forge)
            try await sandbox.stop()
            return value
        } catch {
            try await sandbox.stop()
            throw error
        }
    }

    /// Answers a request as if it had come over the network.
    func answer(to request: HTTPRequest) async -> HTTPResponse {
        clock.advance(by: .milliseconds(40))
        switch await dispatcher.reply(to: IncomingRequest(request, below: url)) {
        case .answer(let answer): return HTTPResponse(answer)
        case .drop: return HTTPResponse(status: 500)
        }
    }
}

extension SimulatedForge: HTTPTransport {
    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse { await answer(to: request) }
}

/// Pushes, without the weight of git on the wire.
extension SimulatedForge {
    /// The pushes since they were cleared.
    var recordedPushes: [RecordedPush] { pushes.withLock { $0 } }

    func clearRecords() async {
        await sandbox.clearRequests()
        pushes.withLock { $0.removeAll() }
    }

    /// Moves a branch to a commit that the project's repository has, or removes it (`nil`), if it leads where expected
    /// (`nil`: is not there).
    ///
    /// - Returns: `false` when the branch leads elsewhere.
    /// - Throws: `SandboxError` for a project or user that is not there.
    func push(
        _ commit: String?,
        to branch: String,
        of path: String,
        by username: String,
        expecting expected: String?
    ) async throws -> Bool {
        let world = await sandbox.world
        guard let project = world.project(named: path), let user = world.user(named: username) else {
            throw SandboxError.unknown("there is no \(path) or no \(username)")
        }
        clock.advance(by: .milliseconds(200))
        return try await sandbox.forge.repositories.exclusively(in: project.id) {
            let references = references(of: project)
            let reference = "refs/heads/\(branch)"
            let present = try references[reference]
            guard present == expected else { return false }
            guard present != commit else { return true }
            try references.set(reference, to: commit)
            pushes.withLock { $0.append(.init(project: path, reference: reference, user: username)) }
            let nothing = String(repeating: "0", count: 40)
            let change = ReferenceChange(
                reference: reference,
                old: present ?? nothing,
                new: commit ?? nothing
            )
            try await sandbox.forge.record([change], in: project.id, by: user.id)
            return true
        }
    }

    /// Where a reference of a project leads.
    func reference(_ name: String, of path: String) async throws -> String? {
        guard let project = await sandbox.world.project(named: path) else { return nil }
        return try references(of: project)[name]
    }

    /// Whether a commit of a project is in the history of another one.
    func isAncestor(_ commit: String, of other: String, in path: String) async throws -> Bool {
        guard let project = await sandbox.world.project(named: path) else { return false }
        return try await sandbox.forge.repositories[project].isAncestor(commit, of: other)
    }

    func references(of project: World.Project) -> References {
        References(folder: sandbox.forge.repositories[project].folder)
    }

    /// The second branch of the distribution, and the branches that people work on.
    private func prepare() async throws {
        for path in [Example.sourceGit, Example.distGit] {
            guard let project = await sandbox.world.project(named: path) else { continue }
            let references = references(of: project)
            guard let head = try references["refs/heads/\(Example.branch)"] else { continue }
            try references.set("refs/heads/\(Scene.secondBranch)", to: head)
        }
        guard let fork = await sandbox.world.project(named: Example.fork) else { return }
        let references = references(of: fork)
        for work in Scene.works {
            guard let first = work.stages.first, let head = try references["refs/heads/\(first)"] else {
                continue
            }
            try references.set("refs/heads/\(work.branch)", to: head)
        }
    }
}

extension IncomingRequest {
    fileprivate init(_ request: HTTPRequest, below base: String) {
        let target = request.url.dropFirst(base.count)
            .split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(
            method: request.method.rawValue,
            path: String(target[0]),
            query: target.count > 1 ? String(target[1]) : "",
            headers: request.headers.map { ($0.name, $0.value) },
            body: request.body ?? []
        )
    }
}

extension HTTPResponse {
    fileprivate init(_ answer: Answer) {
        let headers = answer.headers.map { HTTPHeader(name: $0.name, value: $0.value) }
        self.init(status: answer.status, headers: HTTPHeaders(headers), body: answer.body)
    }
}
