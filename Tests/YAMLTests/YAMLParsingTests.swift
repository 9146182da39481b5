import Testing
import YAML

@Suite struct YAMLParsingTests {
    @Test(arguments: [
        ("a: 1\nb: [x, 'y z']\nc:\n  - d: e\n  -\n", "{a: 1, b: [x, y z], c: [{d: e}, ]}"),
        ("{a: {b: []}, c: {}}", "{a: {b: []}, c: {}}"),
        ("---\n- a\n...\n", "[a]"),
        ("%YAML 1.1\n--- text", "text"),
        ("\u{FEFF}a: 1", "{a: 1}"),
        ("a: |\n  x\n  y\nb: >\n  x\n  y\n", "{a: x\ny\n, b: x y\n}"),
        ("? a\n: b", "{a: b}"),
        ("a: \"\\u00e9\\n\"", "{a: é\n}"),
        ("[a, b: c]", "[a, {b: c}]"),
    ])
    func `A document is read in any style`(text: String, shape: String) throws {
        #expect(try YAMLNode(text).shape == shape)
    }

    @Test(arguments: ["", " \n", "# nothing\n", "---", "---\n...\n", "\u{FEFF}"])
    func `A text without a document is null`(text: String) throws {
        #expect(try YAMLNode(text).resolved == .null)
    }

    @Test func `Every node knows where it begins`() throws {
        let root = try YAMLReader(YAMLNode("a: 1\nb:\n  - x\n  -   é y: z\n"))
        let list = try root.at("b").elements()
        guard case .mapping(let entries) = list[1].node.kind else {
            throw list[1].mismatch(expected: "a mapping")
        }

        #expect(root.line == 1)
        #expect(try root.at("a").node.column == 4)
        #expect(list.map(\.line) == [3, 4])
        #expect(list.map(\.node.column) == [5, 7])
        #expect(entries.map(\.value.column) == [12])
    }

    @Test func `A scalar keeps its text, style and tag`() throws {
        guard case .sequence(let nodes) = try YAMLNode("[1.10, '1.10', !!str 1.10]").kind else { return }
        let kinds = nodes.map { "\($0.kind)" }

        #expect(
            kinds == [
                #"scalar(text: "1.10", quoted: false, tag: nil)"#,
                #"scalar(text: "1.10", quoted: true, tag: nil)"#,
                #"scalar(text: "1.10", quoted: false, tag: Optional("tag:yaml.org,2002:str"))"#,
            ]
        )
    }

    @Test func `Tags of lists and mappings may be written out`() throws {
        #expect(try YAMLNode("!!map {a: !!seq [b]}").shape == "{a: [b]}")
    }
}
