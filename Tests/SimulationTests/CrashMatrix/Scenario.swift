import GitLab
import Runtime
import Sandbox
import Testing

/// A function, and what has to happen before it is woken.
struct Scenario: Sendable {
    /// The function's name, and what is special.
    let name: String
    /// Comes to the moment at which the event is delivered.
    let prepare: @Sendable (Stagehand) async throws -> Event
    /// What has to be true besides the invariants.
    var check: @Sendable (Site) async throws -> [Violation] = { _ in [] }
}

extension Scenario {
    static let create = Scenario(name: "create-dist-git-mr") { stage in
        try await stage.openMergeRequest()
        return try await stage.lastEvent()
    }

    static let update = Scenario(name: "update-dist-git-mr, new commits") { stage in
        try await stage.openMergeRequest()
        try await stage.settle()
        try await stage.push(stage: 1)
        return try await stage.lastEvent()
    }

    static let forcePush = Scenario(name: "update-dist-git-mr, force push") { stage in
        try await stage.openMergeRequest()
        try await stage.settle()
        try await stage.push(stage: 2)
        return try await stage.lastEvent()
    }

    static let retitle = Scenario(name: "update-dist-git-mr, title") { stage in
        try await stage.openMergeRequest()
        try await stage.settle()
        try await stage.change(MergeRequestChanges(title: "Draft: Greet all"))
        return try await stage.lastEvent()
    }

    static let close = Scenario(name: "close-dist-git-mr") { stage in
        try await stage.openMergeRequest()
        try await stage.settle()
        try await stage.change(MergeRequestChanges(state: .close))
        return try await stage.lastEvent()
    }

    static let merge = Scenario(name: "close-dist-git-mr, merged") { stage in
        try await stage.openMergeRequest()
        try await stage.settle()
        try await stage.mergeSource()
        return try await stage.lastEvent { $0.kind == .mergeRequest }
    }

    static let reopen = Scenario(name: "create-dist-git-mr, reopened") { stage in
        try await stage.openMergeRequest()
        try await stage.settle()
        try await stage.change(MergeRequestChanges(state: .close))
        try await stage.settle()
        try await stage.change(MergeRequestChanges(state: .reopen))
        return try await stage.lastEvent()
    }

    static let follow = Scenario(name: "follow-dist-git-mr, closed by a person") { stage in
        try await stage.openMergeRequest()
        try await stage.settle()
        try await stage.changeMirror(MergeRequestChanges(state: .close))
        return try await stage.lastEvent()
    }

    static let followMerge = Scenario(name: "follow-dist-git-mr, merged") { stage in
        try await stage.openMergeRequest()
        try await stage.settle()
        try await stage.mergeMirror()
        return try await stage.lastEvent { $0.kind == .mergeRequest }
    }

    static let pipeline = Scenario(name: "sync-ci") { stage in
        try await stage.openMergeRequest()
        try await stage.settle()
        await stage.people.runPipeline(of: 1, to: .failed)
        return try await stage.lastEvent { $0.kind == .pipeline }
    }

    static let recreate = Scenario(
        name: "run-command, recreate",
        prepare: { try await $0.command("recreate") },
        check: { try await mirrorCount(2, $0) }
    )

    static let retest = Scenario(
        name: "run-command, retest",
        prepare: { try await $0.command("retest") },
        check: { try await pipelineCount(2, $0) }
    )

    static let status = Scenario(
        name: "run-command, status",
        prepare: { try await $0.command("status") },
        check: { try await answerCount(1, $0) }
    )

    static let carry = Scenario(name: "dist-git-to-source-git") { stage in
        try await stage.people.commit(.notes(1))
        return try await stage.lastEvent { $0.kind == .push }
    }

    static let carryMore = Scenario(name: "dist-git-to-source-git, new commits") { stage in
        try await stage.people.commit(.notes(1))
        try await stage.settle()
        try await stage.people.commit(.notes(2))
        return try await stage.lastEvent { $0.kind == .push }
    }

    static let carryRelease = Scenario(name: "dist-git-to-source-git, for a person") { stage in
        try await stage.people.commit(.release(2))
        return try await stage.lastEvent { $0.kind == .push }
    }

    static let carryRetreat = Scenario(name: "dist-git-to-source-git, taken back") { stage in
        try await stage.people.commit(.notes(1))
        try await stage.settle()
        try await stage.people.commit(.retreat)
        return try await stage.lastEvent { $0.kind == .push }
    }

    static let reconcile = Scenario(name: "reconcile") { stage in
        try await stage.openMergeRequest()
        await stage.loseEvents()
        return try Event.schedule(isThorough: false)
    }

    static let all = [
        create, update, forcePush, retitle, close, merge, reopen, follow, followMerge, pipeline, recreate,
        retest, status, carry, carryMore, carryRelease, carryRetreat, reconcile,
    ]
}

extension Scenario {
    private static func mirrorCount(_ count: Int, _ site: Site) async throws -> [Violation] {
        expect(View(await site.forge.sandbox.world).mirrors.count, count, "mirrors")
    }

    private static func pipelineCount(_ count: Int, _ site: Site) async throws -> [Violation] {
        expect(await site.forge.sandbox.world.pipelines.count, count, "pipelines")
    }

    private static func answerCount(_ count: Int, _ site: Site) async throws -> [Violation] {
        let notes = await site.forge.sandbox.world.notes.values
        return expect(notes.count { $0.body.contains("answer=") }, count, "answers")
    }

    private static func expect(_ found: Int, _ expected: Int, _ what: String) -> [Violation] {
        guard found != expected else { return [] }
        return [Violation(invariant: "once", sentence: "there are \(found) \(what), not \(expected)")]
    }
}

extension Scenario: CustomTestStringConvertible {
    var testDescription: String { name }
}
