import Git
import Runtime
import Synchronization

/// A worker's only connection with the world: every step passes it, and none once the worker has ended.
final class Line: Sendable {
    private let worker: Int
    private let conductor: any Conductor
    private let end = Mutex(false)

    init(of worker: Int, under conductor: any Conductor) {
        self.worker = worker
        self.conductor = conductor
    }

    /// Whether the worker has ended, as a killed process has: whatever it still does, nobody sees.
    var hasEnded: Bool { end.withLock { $0 } }

    /// What comes back over the line.
    enum Passage<Answer: Sendable>: Sendable {
        case answered(Answer)
        case faked(Fault)
        case ended
    }

    /// Takes a step, if the conductor lets it.
    func pass<Answer: Sendable>(_ step: Step, _ act: () async -> Answer) async -> Passage<Answer> {
        guard !hasEnded else { return .ended }
        let fault = await conductor.fault(at: step, of: worker)
        switch fault {
        case nil: return .answered(await act())
        case .endBefore: return cut()
        case .endAfter:
            _ = await act()
            return cut()
        case .breakAfter?:
            _ = await act()
            return .faked(.breakAfter)
        case let fault?: return .faked(fault)
        }
    }

    private func cut<Answer>() -> Passage<Answer> {
        end.withLock { $0 = true }
        return .ended
    }
}

extension Line {
    /// Lets git fetch both sides, and nothing come of it: what they hold is read from the forge.
    func fetch(_ projects: MappedProjects) async throws {
        try await git("fetch \(projects.distGit)") {}
        try await git("fetch \(projects.sourceGit)") {}
        try await git("fetch files of \(projects.sourceGit)") {}
    }

    /// Lets git have a conversation with the forge.
    func git<Value: Sendable>(
        _ what: String,
        _ act: () async throws -> Value
    ) async throws -> Value {
        let passage = await pass(.git(what)) { () async -> Result<Value, any Error> in
            do { return .success(try await act()) } catch { return .failure(error) }
        }
        switch passage {
        case .answered(let result): return try result.get()
        case .ended: throw GitError.cancelled
        case .faked(let fault): throw GitError.unreachable(host: "forge", message: "\(fault)")
        }
    }
}
