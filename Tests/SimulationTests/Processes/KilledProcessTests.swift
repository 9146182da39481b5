import Processes
import Runtime
import Sandbox
import Synchronization
import Testing

/// The real thing: a process is ended between two of its requests, and its event delivered again.
@Suite(.enabled(if: KilledProcess.program != nil))
struct KilledProcessTests {
    @Test(arguments: [Sandbox.FaultMoment.before, .after], [0, 3, 6, 9])
    func `Whoever is killed leaves what the next delivery puts right`(
        moment: Sandbox.FaultMoment,
        request: Int
    ) async throws {
        let trap = Trap(request, moment)
        try await Site.lend(faults: { await trap.fault(at: $0, $1) }) { site in
            let stage = Stagehand(site: site)
            try await stage.openMergeRequest()
            let event = try #require(await site.forge.sandbox.waitingDeliveries.last?.body)
            await stage.loseEvents()
            let process = try KilledProcess(
                function: "create-dist-git-mr",
                configurationFile: site.configurationFile,
                event: event
            )

            trap.set { try? process.kill() }
            let first = try await process.run()
            trap.release()
            let second = try await process.run()

            #expect(first == .signalled(9))
            #expect(second == .exited(0))
            let view = View(await site.forge.sandbox.world)
            #expect(view.twins + view.missingLinks(except: []) + view.repeatedNotes == [])
            #expect(view.mirrors.count == 1)
        }
    }
}

/// Springs at one request of the bot.
private final class Trap: Sendable {
    private let request: Int
    private let moment: Sandbox.FaultMoment
    private let state = Mutex(State())

    private struct State {
        var seen = 0
        var spring: (@Sendable () -> Void)?
    }

    init(_ request: Int, _ moment: Sandbox.FaultMoment) {
        self.request = request
        self.moment = moment
    }

    func set(_ spring: @escaping @Sendable () -> Void) { state.withLock { $0.spring = spring } }

    func release() { state.withLock { $0.spring = nil } }

    func fault(at record: Sandbox.RequestRecord, _ moment: Sandbox.FaultMoment) async -> Sandbox.Fault? {
        guard moment == self.moment, record.user == "sluice-bot" else { return nil }
        let spring = state.withLock { state -> (@Sendable () -> Void)? in
            guard let spring = state.spring else { return nil }
            state.seen += 1
            return state.seen == request + 1 ? spring : nil
        }
        guard let spring else { return nil }
        spring()
        return .drop
    }
}
