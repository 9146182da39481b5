import Testing
import YAML

@Suite struct YAMLAliasTests {
    @Test func `An alias stands for what its anchor marks`() throws {
        #expect(try YAMLNode("a: &x [1, &y 2]\nb: *x\nc: *y").shape == "{a: [1, 2], b: [1, 2], c: 2}")
    }

    @Test func `An alias has a line of its own`() throws {
        #expect(try YAMLReader(YAMLNode("a: &x 1\nb:\n  *x")).at("b").line == 3)
    }

    @Test func `A merge fills in what the mapping does not say`() throws {
        let text = "base: &base {a: 1, b: 2}\nown:\n  b: 3\n  <<: *base\n  c: 4"

        #expect(try YAMLReader(YAMLNode(text)).at("own").node.shape == "{a: 1, b: 3, c: 4}")
    }

    @Test func `Of merged mappings the earlier one wins`() throws {
        let text = "<<: [{a: 1, b: 2}, {b: 3, c: 4}]\nd: 5"

        #expect(try YAMLNode(text).shape == "{a: 1, b: 2, c: 4, d: 5}")
    }

    @Test func `A merged mapping brings what it merged itself`() throws {
        let text = "x: &x {a: 1}\ny: &y {<<: *x, b: 2}\nz: {<<: *y, c: 3}"

        #expect(try YAMLReader(YAMLNode(text)).at("z").node.shape == "{a: 1, b: 2, c: 3}")
    }

    @Test(arguments: [
        ("'<<': 1", "{<<: 1}"), ("!!str <<: 1", "{<<: 1}"), ("'<<': 1\n<<: {a: 2}", "{a: 2, <<: 1}"),
        ("=: 1", "{=: 1}"),
    ])
    func `Quoted or tagged the merge key is a text, as is the value key`(text: String, shape: String) throws {
        #expect(try YAMLNode(text).shape == shape)
    }

    @Test(arguments: [
        ("<<: 1", "line 1: expected a mapping or a list of mappings to merge, found an integer (column 5)"),
        (
            "<<: [{a: 1},\n  [b]]",
            "line 2: expected a mapping or a list of mappings to merge, found a list (column 3)"
        ),
        ("<<: {a: 1}\n<<: {b: 2}", "line 2: duplicate key \"<<\", first on line 1 (column 1)"),
    ])
    func `Only mappings are merged, and once`(text: String, message: String) {
        let error = #expect(throws: YAMLError.self) { try YAMLNode(text) }

        #expect(error?.description == message)
    }
}
