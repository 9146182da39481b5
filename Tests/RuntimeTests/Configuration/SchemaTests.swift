import JSON
import Testing

@testable import Runtime

/// Walks the reader and the JSON Schema of functions.yaml side by side; JSON is YAML, too.
@Suite struct SchemaTests {
    /// A file that has every key there is, once.
    static let complete: JSONValue = [
        "functions": [
            [
                "name": "reconcile", "summary": "Levels all.", "timeout": "2m", "heartbeat": ["env": "H"],
                "on": [
                    ["event": "note", "side": "any", "actions": ["create"]],
                    ["event": "schedule", "every": "15m"],
                ],
            ]
        ],
        "forges": [
            [
                "name": "main", "url": "https://gitlab.example",
                "webhook-secrets": [["env": "A"]], "signing-tokens": [["file": "b"]],
                "identities": [
                    [
                        "name": "bot", "token": ["env": "T"], "marker-key": ["file": "/k"],
                        "author": ["name": "Bot", "email": "bot@example.org"],
                        "budget": ["per-minute": 1, "per-hour": 2, "notes-per-minute": 3],
                    ]
                ],
            ]
        ],
        "mappings": [
            [
                "source-git": "src/*", "dist-git": "rpms/*", "forge": "main", "identity": "bot",
                "branches": ["main": "rawhide"],
                "options": [
                    "push-to": "bots/*", "draft": "never", "when-behind": "convert", "dependency": "off",
                    "title": "[bot] {title}", "introduction": "See {url}.", "links": "resolve",
                ],
            ]
        ],
        "policy": [
            "projects": ["allow": ["src/*"], "deny": []], "namespaces": ["deny": ["x"]],
            "authors": ["allow": []], "command-role": "owner", "command-prefix": "/x",
        ],
        "limits": [
            "body": "1MiB", "depth": 9, "concurrency": 1, "queue": 1, "connections": 1,
            "budget": ["per-minute": 1],
            "deadlines": ["function": "1s", "request": "1s", "idle": "1s", "shutdown": "1s"],
        ],
    ]

    /// What is wrong in a file like the complete one.
    static func mistakes(in file: String) -> [String] {
        Sample.mistakes(in: file, functions: ["reconcile"])
    }

    @Test func `A file with every key has no mistake`() {
        #expect(Self.mistakes(in: Self.complete.text()) == [])
    }

    @Test func `The file and the schema have the same keys`() {
        let inSchema = Set(SchemaPlace.all(in: Configuration.schema).map(\.description))
        let inFile = Set(Self.complete.places.map(\.description))

        #expect(inFile.subtracting(inSchema).isEmpty)
        // Secrets, budgets and lists stand at several places; the file has each of their keys at one at least.
        #expect(Set(inSchema.map(\.lastKey)) == Set(inFile.map(\.lastKey)))
    }

    @Test(arguments: Self.complete.places)
    func `A key is required by the reader where the schema requires it`(place: Place) throws {
        let schema = try #require(SchemaPlace.all(in: Configuration.schema).first { "\($0)" == "\(place)" })

        let mistakes = Self.mistakes(in: Self.complete.removing(place).text())

        #expect(
            mistakes.contains { $0.contains("missing") || $0.contains("either env") } == schema.isRequired
        )
    }

    @Test(arguments: Self.complete.places)
    func `A key that is misspelt is refused by both`(place: Place) throws {
        let mistakes = Self.mistakes(in: Self.complete.misspelling(place).text())

        #expect(mistakes.contains { $0.contains("unknown key; did you mean \(place.key)?") }, "\(mistakes)")
    }

    @Test(arguments: Self.complete.places)
    func `A value of another shape is refused by the reader`(place: Place) throws {
        let mistakes = Self.mistakes(in: Self.complete.replacing(place, with: [[["nonsense"]]]).text())

        #expect(mistakes.contains { $0.contains("expected") }, "\(mistakes)")
    }
}
