import Testing
import YAML

@Suite struct YAMLUnknownKeyTests {
    private let known: Set = ["branches", "source", "target", "to"]

    private func reader(_ text: String) throws -> YAMLReader {
        YAMLReader(try YAMLNode(text))
    }

    @Test func `Known keys pass, whichever of them there are`() throws {
        #expect(throws: Never.self) { try reader("source: a\ntarget: b").rejectUnknownKeys(known) }
        #expect(throws: Never.self) { try reader("{}").rejectUnknownKeys(known) }
    }

    @Test(arguments: [
        ("brnches", "branches"), ("barnches", "branches"), ("Branches", "branches"),
        ("branchess", "branches"),
        ("sourc", "source"), ("traget", "target"), ("ta", "to"),
    ])
    func `A slip of the finger is recognized`(key: String, meant: String) {
        #expect(throws: YAMLError.unknownKey(path: key, suggestion: meant, line: 1)) {
            try reader("\(key): 1").rejectUnknownKeys(known)
        }
    }

    @Test(arguments: ["x", "timeout", "destination", "s"])
    func `A word of its own is taken for no other`(key: String) {
        #expect(throws: YAMLError.unknownKey(path: key, suggestion: nil, line: 1)) {
            try reader("\(key): 1").rejectUnknownKeys(known)
        }
    }

    @Test func `A single letter is taken for no other`() throws {
        #expect(
            try reader("b: 1").unknownKeys(besides: ["a"]) == [
                .unknownKey(path: "b", suggestion: nil, line: 1)
            ]
        )
    }

    @Test func `The error stands at the key, not at its value`() throws {
        let mapping = try reader("mappings:\n  - source: a\n    brnches:\n      - b").at("mappings")
            .elements()[0]

        let error = #expect(throws: YAMLError.self) { try mapping.rejectUnknownKeys(known) }

        #expect(error?.description == "line 3: mappings[0].brnches: unknown key; did you mean branches?")
    }

    @Test func `All unknown keys are found in the order of the text`() throws {
        let errors = try reader("zeta: 1\nsource: 2\nalpha: 3").unknownKeys(besides: known)

        #expect(errors.map(\.description) == ["line 1: zeta: unknown key", "line 3: alpha: unknown key"])
    }

    @Test func `What is no mapping is the one mistake`() throws {
        let errors = try reader("[a]").unknownKeys(besides: known)

        #expect(errors == [.mismatch(path: "", expected: "a mapping", found: "a list", line: 1)])
    }

    @Test func `A very long key is neither searched for nor shown whole`() throws {
        let errors = try reader("? \(String(repeating: "k", count: 100_000))\n: 1").unknownKeys(
            besides: known
        )

        let shown = String(repeating: "k", count: 60)
        #expect(errors.map(\.description) == ["line 1: [\"\(shown)…\"]: unknown key"])
    }
}
