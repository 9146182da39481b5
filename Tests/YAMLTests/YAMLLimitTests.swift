import Testing
import YAML

@Suite struct YAMLLimitTests {
    private func nested(_ levels: Int) -> String {
        String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }

    @Test func `A text is read up to the limit of bytes`() throws {
        let limits = YAMLLimits(bytes: 5, depth: 1, nodes: 3)

        #expect(try YAMLNode("[a,b]", limits: limits).shape == "[a, b]")
        #expect(throws: YAMLError.limit("longer than 5 bytes", line: 1)) {
            try YAMLNode("[a, b]", limits: limits)
        }
    }

    @Test func `Nesting is read up to the limit and refused one level deeper`() {
        #expect(throws: Never.self) { try YAMLNode(nested(64)) }
        #expect(throws: YAMLError.limit("nested deeper than 64 levels", line: 2)) {
            try YAMLNode("a:\n  \(nested(64))")
        }
        #expect(throws: YAMLError.limit("nested deeper than 64 levels", line: 1)) {
            try YAMLNode(nested(500_000))
        }
    }

    @Test func `Aliases inside each other nest as deep as what they stand for`() {
        let chain = (1...40).map { "- &a\($0) [*a\($0 - 1)]" }

        #expect(throws: YAMLError.limit("nested deeper than 20 levels", line: 20)) {
            try YAMLNode(
                (["- &a0 []"] + chain).joined(separator: "\n"),
                limits: .init(bytes: 4096, depth: 20, nodes: 4096)
            )
        }
    }

    @Test func `Values are counted with lists, mappings and keys`() {
        let limits = YAMLLimits(bytes: 100, depth: 10, nodes: 5)

        #expect(throws: Never.self) { try YAMLNode("{a: [b, c]}", limits: limits) }
        #expect(throws: YAMLError.limit("more than 5 values, aliases written out", line: 1)) {
            try YAMLNode("{a: [b, c, d]}", limits: limits)
        }
    }

    @Test(arguments: [
        "[*a, *a, *a, *a, *a, *a, *a, *a, *a]", "{x: *a, y: *a, z: *a}", "[{<<: *a, y: *a}, {<<: *a}]",
    ])
    func `A billion laughs are refused`(level: String) {
        let root = level.contains("<<") ? "&a0 {k: lol}" : "&a0 [lol]"
        let levels = (1...40).map { "- &a\($0) \(level.replacing("*a", with: "*a\($0 - 1) "))" }

        #expect(throws: YAMLError.self) { try YAMLNode((["- \(root)"] + levels).joined(separator: "\n")) }
    }
}
