import GitLab
import HTTP
import Runtime
import Sandbox

/// Brings a site to the moment that a test is about: does what people do, and delivers what comes of it undisturbed.
struct Stagehand: Sendable {
    let site: Site
    var people: People { People(site: site) }

    func openMergeRequest() async throws { _ = try await people.open(Scene.works[0]) }

    func push(stage: Int) async throws { try await people.push(Scene.works[0], stage: stage) }

    func change(_ changes: MergeRequestChanges) async throws {
        try await people.change(1, changes, in: Example.sourceGit, by: "dana")
    }

    func changeMirror(_ changes: MergeRequestChanges, by person: String = "mia") async throws {
        try await people.change(1, changes, in: Example.distGit, by: person)
    }

    /// Opens another merge request of the mirror's branch, as a worker does that missed a change of the target branch, or that
    /// the mirror was merged, and the branch with it.
    func openMirrorAgain(into target: String = Example.branch) async throws {
        let bot = site.client("sluice-bot")
        let mirror = try await bot.send(.mergeRequest(1, in: .path(Example.distGit)))
        let reference = "refs/heads/\(mirror.sourceBranch)"
        if let head = mirror.head, try await site.forge.reference(reference, of: Example.distGit) == nil {
            _ = try await site.forge.push(
                head,
                to: mirror.sourceBranch,
                of: Example.distGit,
                by: "sluice-bot",
                expecting: nil
            )
        }
        let draft = MergeRequestDraft(
            sourceBranch: mirror.sourceBranch,
            targetBranch: target,
            title: mirror.title,
            description: mirror.description
        )
        _ = try await bot.send(.createMergeRequest(draft, in: .path(Example.distGit)))
    }

    /// Lets the source wait for a mirror, as a worker of the bot does that comes too late.
    func letSourceWait(for mirror: MergeRequest.Number) async throws {
        let bot = site.client("sluice-bot")
        let blocker = try await bot.send(.mergeRequest(mirror, in: .path(Example.distGit)))
        _ = try await bot.send(.addDependency(on: blocker.id, to: 1, in: .path(Example.sourceGit)))
    }

    func mergeSource() async throws { try await people.merge(1, in: Example.sourceGit) }

    /// Lets the source wait no longer, as a maintainer may, and merges.
    func mergeMirror() async throws { try await people.merge(1, in: Example.distGit) }

    func command(_ word: String) async throws -> Event {
        try await openMergeRequest()
        try await settle()
        try await people.comment("/sluice \(word)", on: 1, by: "mia")
        // GitLab tells in whole seconds when a note was posted, and so whether a pipeline came after it.
        site.forge.clock.advance(by: .seconds(2))
        return try await lastEvent()
    }
}

extension Stagehand {
    /// Delivers everything, and what follows from it, until nothing waits.
    func settle() async throws {
        let sandbox = site.forge.sandbox
        let worker = Worker(0, at: site, under: Undisturbed(clock: site.forge.clock))
        for _ in 0..<200 {
            guard let delivery = await sandbox.waitingDeliveries.first else { return }
            await sandbox.lose(delivery.id)
            _ = await worker.handle(try Event(parsing: delivery.body))
        }
        throw Failure.impossible("the functions wake each other for ever")
    }

    /// Lets `reconcile` look at everything.
    func walk() async throws {
        let worker = Worker(0, at: site, under: Undisturbed(clock: site.forge.clock))
        _ = await worker.handle(try Event.schedule(isThorough: true))
    }

    func loseEvents() async {
        for delivery in await site.forge.sandbox.waitingDeliveries {
            await site.forge.sandbox.lose(delivery.id)
        }
    }

    /// The newest event that waits and is wanted; all others are lost.
    func lastEvent(_ isWanted: (Event) -> Bool = { _ in true }) async throws -> Event {
        let events = try await site.forge.sandbox.waitingDeliveries.map { try Event(parsing: $0.body) }
        await loseEvents()
        guard let event = events.last(where: isWanted) else {
            throw Failure.impossible("nothing happened that anybody is told of")
        }
        return event
    }
}
