import TestSupport
import Testing

@testable import Runtime

@Suite struct ConfigurationReadingTests {
    @Test func `A whole file is read`() throws {
        let configuration = try Sample.configuration(
            Sample.yaml(
                rest: """
                    policy:
                      authors: {deny: [spammer]}
                      command-role: maintainer
                      command-prefix: /mirror
                    limits:
                      body: 64KiB
                      concurrency: 2
                      budget: {per-hour: 100}
                      deadlines: {function: 5m, shutdown: 500ms}
                    """
            )
        )

        let function = try #require(configuration.function(named: "recorder"))
        #expect(function.timeout == .seconds(300))
        #expect(function.triggers.map(\.event) == [.mergeRequest, .pipeline, .schedule])
        #expect(function.triggers.map(\.side) == [.sourceGit, .distGit, nil])
        #expect(function.triggers.first?.actions == ["open", "reopen"])
        #expect(configuration.policy.commandRole == .maintainer)
        #expect(configuration.policy.commandPrefix == "/mirror")
        #expect(!configuration.policy.admits(author: "spammer"))
        #expect(configuration.limits.body == ByteCount(bytes: 65_536))
        #expect(configuration.limits.concurrency == 2)
        #expect(configuration.limits.queue == Limits().queue)
        #expect(configuration.limits.deadlines.shutdown == .milliseconds(500))
        let identity = try #require(configuration.forges.first?.identities.first)
        #expect(identity.budget == Budget(perMinute: Budget().perMinute, perHour: 100))
        #expect(identity.author == Identity.Author(name: "Bot", email: "bot@example.org"))
    }

    /// The functions of the project besides the runtime's own.
    private static let functions: Set = [
        "create-dist-git-mr", "update-dist-git-mr", "close-dist-git-mr", "sync-ci", "follow-dist-git-mr",
        "dist-git-to-source-git", "run-command", "reconcile",
    ]

    @Test func `The project's own file is right`() throws {
        let path = Project.folder + "functions.yaml"

        let configuration = try Configuration.load(path, functions: Self.functions)

        let names = Set(configuration.functions.map(\.name))
        #expect(names == Self.functions.union(["ingress", "dead-letter"]))
    }

    @Test func `All mistakes of a file are told, from the top`() {
        let yaml = Sample.yaml(
            functions:
                "  - {name: recorder, sumary: none, on: [{event: merge_requests}], timeout: 2 minutes}",
            forges: "  - {name: main, url: gitlab.example, identities: []}",
            mappings: "  - {source-git: src/*, dist-git: rpms/bash, forge: main}",
            rest: "limit: {}"
        )

        #expect(
            Sample.mistakes(in: yaml) == [
                "functions.yaml:2: functions[0].sumary: unknown key; did you mean summary?",
                "functions.yaml:2: functions[0].summary: missing",
                "functions.yaml:2: functions[0].on[0].event: expected merge_request, pipeline, job, push, "
                    + "note, schedule, webhook or undelivered, found \"merge_requests\"",
                "functions.yaml:2: functions[0].timeout: expected a duration of at most a day, such as "
                    + "500ms, 120s, 5m or 1h, found \"2 minutes\"",
                "functions.yaml:4: forges[0].url: expected the URL of a GitLab, such as "
                    + "https://gitlab.com, found \"gitlab.example\"",
                "functions.yaml:4: forges[0].identities: the list is empty",
                "functions.yaml:6: mappings[0].identity: missing",
                "functions.yaml:7: limit: unknown key; did you mean limits?",
            ]
        )
    }

    @Test func `A file that is no YAML gives one mistake with its line`() {
        let mistakes = Sample.mistakes(in: "functions: [\nforges: ]]")

        #expect(mistakes.count == 1)
        #expect(mistakes.first?.hasPrefix("functions.yaml:2: ") == true)
    }

    @Test func `An empty file is told what it should be`() {
        #expect(Sample.mistakes(in: "") == ["functions.yaml:1: expected a mapping, found null"])
    }

    @Test func `A missing file is named`() {
        #expect(throws: ConfigurationError.missing("/nonexistent/functions.yaml")) {
            try Configuration.load("/nonexistent/functions.yaml", functions: [])
        }
    }

    @Test func `Mistakes name the file that was read`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("functions: 7", to: "my.yaml")

        let error = #expect(throws: ConfigurationError.self) { try Configuration.load(path, functions: []) }

        #expect(
            "\(try #require(error))".hasPrefix(
                "\(path):1: functions: expected a list, found an integer"
            )
        )
    }
}
