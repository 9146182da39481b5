import FoundationEssentials
import JSON
import Processes
import TestSupport
import Testing

/// `sluice replay`, as a person at the desk uses it.
@Suite struct ReplayTests {
    @Test func `A dead letter makes the mirror that it was for, and is removed when asked`() async throws {
        try await Stage.lend { stage in
            let source = try await stage.openMergeRequest()
            let folder = try TemporaryFolder()
            let letter = try folder.write(Self.letter(stage.hint(source, "open")), to: "d1.json")

            let kept = try await Self.sluice(["replay", "--config", stage.configurationFile, letter])
            #expect(kept.status == .exited(0))
            #expect(folder.exists("d1.json"))
            #expect(try await stage.mirrors().count == 1)

            let options = ["--config", stage.configurationFile, "--remove", "--json"]
            let removed = try await Self.sluice(["replay"] + options + [letter])
            #expect(removed.status == .exited(0))
            #expect(!folder.exists("d1.json"))
            let line = try JSONReader(JSONValue(parsing: removed.output))
            #expect(try line.string("outcome") == "ignored")
            #expect(try line.string("file") == letter)
        }
    }

    @Test func `What may work later, what never can and what nobody wants have their exit codes`()
        async throws
    {
        let folder = try TemporaryFolder()
        let token = try folder.write("token", to: "token")
        // Port 1 of this machine is nobody's.
        let yaml = Stage.yaml(forge: "http://127.0.0.1:1", tokenFile: token)
        let configuration = try folder.write(yaml, to: "functions.yaml")
        let files = [
            try folder.write(Self.letter(Self.opened("src/hello")), to: "away.json"),
            try folder.write(Self.letter(Self.opened("other/hello")), to: "nobody.json"),
            try folder.write("{}", to: "nonsense.json"),
        ]

        for (file, code) in zip(files, [75, 65, 65] as [Int32]) {
            let result = try await Self.sluice(["replay", "--config", configuration, "--remove", file])
            #expect(result.status == .exited(code))
            #expect(String(decoding: result.errorOutput, as: UTF8.self).hasPrefix("sluice: \(file): "))
        }
        let all = try await Self.sluice(["replay", "--config", configuration] + files)
        #expect(all.status == .exited(75))
        #expect(files.allSatisfy { FileManager.default.fileExists(atPath: $0) })
    }

    /// What a broker gave up on.
    private static func letter(_ payload: JSONValue) -> [UInt8] {
        let event: JSONValue = [
            "specversion": "1.0", "id": "d1", "source": "/test", "forge": "local",
            "type": "org.source-git.sluice.merge_request.v1", "data": payload,
            "knativeerrorcode": "503", "knativeerrordest": "http://create-dist-git-mr.sluice.svc/",
        ]
        return Array(event.text().utf8)
    }

    private static func opened(_ project: String) -> JSONValue {
        [
            "object_kind": "merge_request", "project": ["id": 7, "path_with_namespace": .string(project)],
            "object_attributes": [
                "id": 1, "iid": 3, "action": "open", "title": "x", "source_branch": "fix",
                "target_branch": "calm", "target_project_id": 7, "source_project_id": 7,
            ],
        ]
    }

    /// Runs the command beside the tests.
    private static func sluice(_ arguments: [String]) async throws -> CommandResult {
        let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return try await Command(
            executable: tests.appending(path: "sluice").path(percentEncoded: false),
            arguments: arguments,
            environment: ["PATH": path, "LC_ALL": "C.UTF-8"],
            limits: CommandLimits(time: .seconds(120), output: 1 << 20)
        ).run()
    }
}
