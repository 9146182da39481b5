import GitLab
import Runtime
import Sandbox
import Testing

/// Histories that chance once found, told without chance.
@Suite struct FoundFaultTests {
    @Test func `A branch that a dead worker left behind is put right when the old head comes back`()
        async throws
    {
        try await Site.lend { site in
            let stage = Stagehand(site: site)
            try await stage.openMergeRequest()
            try await stage.settle()
            try await stage.push(stage: 2)
            let worker = Worker(1, at: site, under: EndAfterPush())
            _ = await worker.handle(try await stage.lastEvent())
            try #require(worker.line.hasEnded)

            try await stage.push(stage: 0)
            try await stage.settle()

            #expect(try await Checker(site: site).violations() == [])
        }
    }

    @Test func `An older mirror that is opened again beside the new one is closed by a walk`() async throws {
        try await Site.lend { site in
            let stage = Stagehand(site: site)
            _ = try await stage.command("recreate")
            try await stage.people.comment("/sluice recreate", on: 1, by: "mia")
            try await stage.settle()
            try await stage.changeMirror(MergeRequestChanges(state: .reopen))
            await stage.loseEvents()

            try await stage.walk()

            #expect(try await Checker(site: site).violations() == [])
        }
    }

    @Test func `A second mirror that a late worker opens for another target branch is closed by a walk`()
        async throws
    {
        try await Site.lend { site in
            let stage = Stagehand(site: site)
            try await stage.openMergeRequest()
            try await stage.settle()
            try await stage.openMirrorAgain(into: Scene.secondBranch)
            await stage.loseEvents()
            #expect(View(await site.forge.sandbox.world).twins.count == 1)

            try await stage.walk()

            #expect(try await Checker(site: site).violations() == [])
        }
    }

    @Test func `A second mirror that a late worker opens when the first one was merged is closed by a walk`()
        async throws
    {
        try await Site.lend { site in
            let stage = Stagehand(site: site)
            try await stage.openMergeRequest()
            try await stage.settle()
            try await stage.mergeMirror()
            try await stage.openMirrorAgain()
            await stage.loseEvents()
            #expect(View(await site.forge.sandbox.world).mirrors.count == 2)

            for _ in 0..<2 { try await stage.walk() }

            #expect(try await Checker(site: site).violations() == [])
        }
    }

    @Test func `Of three mirrors that are open at once one walk leaves the newest`() async throws {
        try await Site.lend { site in
            let stage = Stagehand(site: site)
            _ = try await stage.command("recreate")
            for _ in 0..<2 {
                try await stage.people.comment("/sluice recreate", on: 1, by: "mia")
                try await stage.settle()
            }
            for mirror: MergeRequest.Number in [1, 2] {
                try await stage.people.change(
                    mirror,
                    MergeRequestChanges(state: .reopen),
                    in: Example.distGit,
                    by: "mia"
                )
            }
            await stage.loseEvents()

            try await stage.walk()

            #expect(try await Checker(site: site).violations() == [])
        }
    }

    @Test func `A source that a late worker lets wait for a closed mirror is released by a walk`()
        async throws
    {
        try await Site.lend { site in
            let stage = Stagehand(site: site)
            _ = try await stage.command("recreate")
            try await stage.people.comment("/sluice recreate", on: 1, by: "mia")
            try await stage.settle()
            try await stage.letSourceWait(for: 1)
            #expect(View(await site.forge.sandbox.world).deadBlocks.count == 1)

            try await stage.walk()

            #expect(try await Checker(site: site).violations() == [])
        }
    }

    @Test func `A mirror that was closed before it was let go is let go by a walk`() async throws {
        try await Site.lend { site in
            let stage = Stagehand(site: site)
            try await stage.openMergeRequest()
            try await stage.settle()
            try await stage.changeMirror(MergeRequestChanges(state: .close), by: "sluice-bot")
            await stage.loseEvents()
            try await stage.people.comment("/sluice recreate", on: 1, by: "mia")
            try await stage.settle()

            try await stage.walk()

            #expect(try await Checker(site: site).violations() == [])
        }
    }
}

/// Ends a worker right behind its push.
private struct EndAfterPush: Conductor {
    func fault(at step: Step, of worker: Int) async -> Fault? {
        if case .git(let what) = step, what.hasPrefix("push") { .endAfter } else { nil }
    }

    func wait(_ duration: Duration, as worker: Int) async {}
}
