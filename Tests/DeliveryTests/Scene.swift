import Processes
import Synchronization
import TestSupport
import Testing

@testable import Sandbox

/// GitLab in a box with twenty merge requests, and people who comment on them.
///
/// Of what sluice writes, each fiftieth takes effect without an answer.
final class Scene: Sendable {
    private let sandbox: Sandbox
    private let folder: TemporaryFolder
    private let configurationFile: String

    /// Lends a scene, and takes it away.
    static func lend(_ body: (Scene) async throws -> Void) async throws {
        let branches = (1...20).map { "work-\($0)" }
        var seed = Example(hookURL: "http://127.0.0.1:1/webhooks/gitlab").seed
        seed.commits += branches.map(Self.change)
        var options = Sandbox.Options()
        options.holdsDeliveries = true
        let posts = Atomic(0)
        options.faults = { request, moment in
            guard moment == .after, request.method == "POST", request.user == "sluice-bot" else { return nil }
            return posts.add(1, ordering: .relaxed).newValue.isMultiple(of: 50) ? .drop : nil
        }
        let sandbox = try await Sandbox.start(seed, options: options)
        do {
            let scene = try Scene(sandbox)
            for branch in branches { try await scene.openMergeRequest(from: branch) }
            try await body(scene)
        } catch {
            try await sandbox.stop()
            throw error
        }
        try await sandbox.stop()
    }

    private init(_ sandbox: Sandbox) throws {
        self.sandbox = sandbox
        folder = try TemporaryFolder()
        let token = try folder.write(Example.tokens["sluice-bot"] ?? "", to: "token")
        configurationFile = try folder.write(
            Self.yaml(forge: sandbox.url, tokenFile: token),
            to: "functions.yaml"
        )
    }

    private static func change(on branch: String) -> Seed.Commit {
        var commit = Seed.Commit(
            Example.sourceGit,
            branch: branch,
            "Say more\n",
            by: Seed.Person(name: "Dana Developer", email: "dana@example.com"),
            at: GitDate(seconds: 1_750_000_000, zone: "+0200"),
            files: ["NEWS": "There is more to say.\n"]
        )
        commit.start = "calm"
        return commit
    }

    private static func yaml(forge: String, tokenFile: String) -> String {
        """
        functions:
          - {name: run-command, summary: Obeys., on: [{event: note}]}
          - {name: dead-letter, summary: Keeps., on: [{event: undelivered}]}
        forges:
          - name: local
            url: \(forge)
            webhook-secrets: [{file: \(tokenFile)}]
            identities:
              - name: bot
                token: {file: \(tokenFile)}
                author: {name: sluice, email: sluice@example.org}
                budget: {per-minute: 100000, per-hour: 1000000, notes-per-minute: 100000}
        mappings:
          - {source-git: src/*, dist-git: rpms/*, forge: local, identity: bot}
        limits: {concurrency: 16}
        """
    }

    private func openMergeRequest(from branch: String) async throws {
        let world = await sandbox.world
        let project = try #require(world.project(named: Example.sourceGit))
        let draft = MergeRequestDraft(
            project: project.id,
            sourceProject: project.id,
            sourceBranch: branch,
            targetBranch: Example.branch,
            title: branch
        )
        _ = try await sandbox.forge.create(draft, by: try #require(world.user(named: "mia")))
    }
}

/// What people and sluice do.
extension Scene {
    /// Lets people ask for help on the merge requests in turn, and gives the webhooks that tell of it.
    func askForHelp(count: Int) async throws -> [(key: String, data: String)] {
        let mia = try #require(await sandbox.world.user(named: "mia"))
        await sandbox.change { world in
            let mergeRequests = world.mergeRequests.keys.sorted()
            for number in 0..<count {
                world.addNote(
                    NoteDraft(body: "/sluice help"),
                    on: mergeRequests[number % mergeRequests.count],
                    by: mia.id
                )
            }
        }
        return await sandbox.waitingDeliveries.filter { $0.trigger == .note }.enumerated().map {
            (key: "\($0 % 20)", data: String(decoding: $1.body, as: UTF8.self))
        }
    }

    /// A process of its own for a function.
    func process(of function: String) throws -> ServeProcess {
        try ServeProcess(
            function,
            configurationFile: configurationFile,
            environment: ["SLUICE_DEAD_LETTERS": folder.path("letters")]
        )
    }

    /// Has a broker deliver events, and tells what it was answered.
    func deliver(
        _ events: [BrokerEvent],
        to worker: ServeProcess,
        undelivered keeper: ServeProcess
    ) async throws -> String {
        let file = try folder.write(events.map { $0.line + "\n" }.joined(), to: "events")
        return try await Python.run("nats_delivery.py", [file, worker.url, keeper.url])
    }

    /// Waits until so many comments are answered.
    func waitForAnswers(count: Int) async throws {
        while await answers.count < count { try await Task.sleep(for: .milliseconds(10)) }
    }
}

/// How it is in the end.
extension Scene {
    /// The comments of people.
    var comments: [World.Note.ID] {
        get async { await notes { $0 != "sluice-bot" }.map(\.id) }
    }

    /// The comments that an answer of sluice's is for, one for each answer.
    var answers: [World.Note.ID] {
        get async {
            await notes { $0 == "sluice-bot" }.compactMap { note in
                note.body.firstMatch(of: /answer=(\d+)/).flatMap { Int($0.1) }.map { World.Note.ID($0) }
            }
        }
    }

    /// The comments that sluice reacted to, one for each reaction.
    var reactions: [World.Note.ID] {
        get async {
            await sandbox.world.awards.values.compactMap { award in
                if case .note(let note) = award.target { note } else { nil }
            }
        }
    }

    /// The names of what was given up on.
    var deadLetters: [String] {
        get throws { try folder.files().filter { $0.hasPrefix("letters/") }.map { String($0.dropFirst(8)) } }
    }

    private func notes(by author: (String) -> Bool) async -> [World.Note] {
        let world = await sandbox.world
        return world.notes.values.filter { note in
            !note.isSystem && world.users[note.author].map { author($0.username) } == true
        }
    }
}
