import Git
import GitLab
import Runtime
import Sandbox
import Testing

extension CarryTests {
    /// A worker that dies in the middle of its work.
    @Suite struct CarryAccidentTests {
        @Test(arguments: ["git-receive-pack", "POST /projects/:id/merge_requests"], Accident.moments)
        func `Whatever a dead worker left, the next one makes one merge request`(
            route: String,
            moment: Sandbox.FaultMoment
        ) async throws {
            let accident = Accident(on: route, moment)
            try await CarryStage.lend(faults: accident.plan) { stage in
                try await stage.requireGettext()

                try await stage.deliver()
                _ = try await stage.deliver().result.get()

                #expect(await accident.hasHappened)
                #expect(try await stage.mergeRequests().map(\.state) == [.opened])
                #expect(try await stage.commits().map(\.subject) == ["Require gettext"])
                #expect(try await stage.deliverInVain().gitOperations == 0)
            }
        }

        @Test(arguments: Accident.moments)
        func `Whatever a dead worker left, the next one makes one issue`(
            moment: Sandbox.FaultMoment
        ) async throws {
            let accident = Accident(on: "POST /projects/:id/issues", moment)
            try await CarryStage.lend(faults: accident.plan) { stage in
                try await stage.commit("Update to 2.0\n", changing: ["sources": "2.0\n"])

                try await stage.deliver()
                try await stage.deliver()

                #expect(await accident.hasHappened)
                #expect(await stage.issues().map(\.state) == [.opened])
                #expect(try await stage.deliverInVain().gitOperations == 0)
            }
        }

        @Test(arguments: Accident.moments)
        func `Whatever a dead worker left, the next one closes what is settled and clears up`(
            moment: Sandbox.FaultMoment
        ) async throws {
            let accident = Accident(on: "git-receive-pack", moment, skipping: 1)
            try await CarryStage.lend(faults: accident.plan) { stage in
                let origin = try await stage.requireGettext()
                try await stage.deliver()
                try await stage.commit(
                    "By hand\n\nFrom-dist-git-commit: \(origin)\n",
                    to: Example.sourceGit,
                    changing: [".distro/by-hand": "x\n"]
                )

                try await stage.deliver()
                try await stage.deliver()

                #expect(await accident.hasHappened)
                #expect(try await stage.mergeRequests().map(\.state) == [.closed])
                #expect(try await stage.carried(".distro/hello.spec") == nil)
            }
        }
    }
}

/// One connection of the bot that breaks.
actor Accident {
    static let moments: [Sandbox.FaultMoment] = [.before, .after]

    private let route: String
    private let moment: Sandbox.FaultMoment
    private var left: Int
    private(set) var hasHappened = false

    /// Lets the first request on a route break, or a later one.
    init(on route: String, _ moment: Sandbox.FaultMoment, skipping count: Int = 0) {
        self.route = route
        self.moment = moment
        left = count
    }

    nonisolated var plan: Sandbox.FaultPlan {
        { [self] request, now in await strikes(request, now) ? .drop : nil }
    }

    private func strikes(_ request: Sandbox.RequestRecord, _ now: Sandbox.FaultMoment) -> Bool {
        guard request.route == route, request.method == "POST", request.user == "sluice-bot", now == moment,
            !hasHappened
        else { return false }
        hasHappened = left == 0
        left -= 1
        return hasHappened
    }
}
