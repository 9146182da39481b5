import JSON
import TestSupport
import Testing

@testable import Runtime

/// The JSON Schema of functions.yaml in the hands of a validator that others wrote.
@Suite(.enabled(if: Python.has("jsonschema", "yaml"))) struct SchemaValidatorTests {
    /// Which of some files the validator takes.
    private func verdicts(on files: [String]) async throws -> [Bool] {
        let request: JSONValue = [
            "schema": Configuration.schema, "files": .array(files.map { .string($0) }),
        ]
        let output = try await Python.run("check_schema.py", [], input: request.text())
        return output.split(separator: "\n").map { $0 == "true" }
    }

    @Test func `What the reader takes, the validator takes`() async throws {
        let own = try #require(try readFile("\(Project.folder)functions.yaml", limit: 1 << 20))
        let files = [
            String(decoding: own, as: UTF8.self), Sample.yaml(), Sample.yaml(functions: Sample.ownFunctions),
            SchemaTests.complete.text(),
        ]

        #expect(try await verdicts(on: files) == files.map { _ in true })
    }

    @Test func `A key that is misspelt, missing or of another shape is refused by both`() async throws {
        let places = SchemaTests.complete.places
        let schema = SchemaPlace.all(in: Configuration.schema).filter(\.isRequired).map(\.description)
        let files =
            places.map { SchemaTests.complete.misspelling($0) }
            + places.map { SchemaTests.complete.replacing($0, with: [[["nonsense"]]]) }
            + places.filter { schema.contains($0.description) }.map { SchemaTests.complete.removing($0) }

        #expect(try await verdicts(on: files.map { $0.text() }) == files.map { _ in false })
        #expect(files.allSatisfy { !SchemaTests.mistakes(in: $0.text()).isEmpty })
    }

    /// Values, at one place of each kind, that one of both could take for right.
    private static let values: [(String, JSONValue, Bool)] = [
        ("limits.body", "0", false), ("limits.body", 512, true), ("limits.body", 0, false),
        ("limits.body", "1.5MiB", false),
        ("limits.depth", 0, false), ("limits.depth", 1_000_000, true), ("limits.depth", 1_000_001, false),
        ("limits.deadlines.idle", "0s", false), ("limits.deadlines.idle", "5 m", false),
        ("limits.deadlines.idle", "500ms", true), ("limits.deadlines.idle", 5, false),
        ("policy.command-role", "admin", false), ("policy.command-role", "guest", true),
        ("policy.command-prefix", "/", false), ("policy.command-prefix", "/x-1", true),
        ("mappings[].branches", "same", true), ("mappings[].branches", "all", false),
        ("mappings[].branches", [:], false), ("mappings[].options.dependency", "on", false),
        ("forges[].url", "gitlab.example", false), ("forges[].url", "https://a/b?c", false),
        ("forges[].identities[].author.name", "a <b>", false),
        ("forges[].identities[].token", ["env": "A", "file": "b"], false),
        ("forges[].identities[].token", [:], false), ("forges[].identities[].token", ["env": "1A"], false),
        ("functions[].on", [], false), ("functions[].on", [["event": "tag_push"]], false),
        ("functions[].on", [["event": "note", "actions": []]], false),
    ]

    @Test func `Reader and validator agree on values`() async throws {
        let files = try Self.values.map { place, value, _ in
            let place = try #require(SchemaTests.complete.places.first { $0.description == place })
            return SchemaTests.complete.replacing(place, with: value).text()
        }

        #expect(try await verdicts(on: files) == Self.values.map(\.2))
        #expect(files.map { SchemaTests.mistakes(in: $0).isEmpty } == Self.values.map(\.2))
    }
}
