import Testing
import YAML

@Suite struct YAMLReaderTests {
    private func reader(_ text: String) throws -> YAMLReader {
        YAMLReader(try YAMLNode(text))
    }

    @Test func `A value is read as its type`() throws {
        let file = try reader("s: text\ni: 0x10\nb: yes\nr: 1.5\nl: [a]")

        #expect(try file.string("s") == "text")
        #expect(try file.integer("i") == 16)
        #expect(try file.int("i") == 16)
        #expect(try file.bool("b"))
        #expect(try file.real("r") == 1.5)
        #expect(try file.real("i") == 16)
        #expect(try file.elements("l").map { try $0.string() } == ["a"])
    }

    @Test func `A key that may be absent or null is nil then`() throws {
        let file = try reader("a:\nb: ~\nc: 1\nd: x\ne: no\nf: 0.5\ng: [1]")

        #expect(try file.string(ifPresent: "a") == nil)
        #expect(try file.bool(ifPresent: "b") == nil)
        #expect(try file.elements(ifPresent: "z") == nil)
        #expect(try file.integer(ifPresent: "c") == 1)
        #expect(try file.int(ifPresent: "c") == 1)
        #expect(try file.string(ifPresent: "d") == "x")
        #expect(try file.bool(ifPresent: "e") == false)
        #expect(try file.real(ifPresent: "f") == 0.5)
        #expect(try file.elements(ifPresent: "g")?.count == 1)
    }

    @Test func `A key that must be there and is not is missing from its mapping`() throws {
        let mapping = try reader("x: 1\nmappings:\n  - name: a").at("mappings").elements()[0]

        let error = #expect(throws: YAMLError.self) { try mapping.string("source") }

        #expect(error?.description == "line 3: mappings[0].source: missing")
    }

    @Test(arguments: [
        ("k: 1", "line 1: k: expected a string, found an integer"),
        ("k: 12345678901234567890", "line 1: k: expected a string, found an integer beyond 64 bits"),
        ("k: 1.10", "line 1: k: expected a string, found a real number"),
        ("k: on", "line 1: k: expected a string, found a boolean"),
        ("k:\n  2001-12-14", "line 2: k: expected a string, found a timestamp"),
        ("k:", "line 1: k: expected a string, found null"),
        ("k: [a]", "line 1: k: expected a string, found a list"),
        ("k:\n  a: b", "line 2: k: expected a string, found a mapping"),
    ])
    func `A value of another kind is refused, each kind by name`(text: String, message: String) throws {
        let error = try #require(throws: YAMLError.self) { try reader(text).string("k") }

        #expect(error.description == message)
    }

    @Test func `A quoted number is a string`() throws {
        let file = try reader("k: '1.10'")

        #expect(try file.string("k") == "1.10")
        #expect(throws: YAMLError.mismatch(path: "k", expected: "a number", found: "a string", line: 1)) {
            try file.real("k")
        }
        #expect(throws: YAMLError.mismatch(path: "k", expected: "an integer", found: "a string", line: 1)) {
            try file.int("k")
        }
        #expect(throws: YAMLError.mismatch(path: "k", expected: "a boolean", found: "a string", line: 1)) {
            try file.bool("k")
        }
    }

    @Test func `What is no mapping has no keys, present or not`() throws {
        let error = #expect(throws: YAMLError.self) { try reader("- a").at(ifPresent: "a") }

        #expect(error?.description == "line 1: expected a mapping, found a list")
        #expect(throws: YAMLError.mismatch(path: "a", expected: "a list", found: "a mapping", line: 1)) {
            try reader("a: {b: c}").elements("a")
        }
    }

    @Test func `Entries come in the order of the text, their keys as written`() throws {
        let entries = try reader("on: 1\n1.10: 2\n'a b': 3\n~: 4").entries()

        #expect(entries.map(\.key) == ["on", "1.10", "a b", "~"])
        #expect(entries.map(\.value.path) == ["on", #"["1.10"]"#, #"["a b"]"#, #"["~"]"#])
        #expect(try entries.map { try $0.value.int() } == [1, 2, 3, 4])
    }

    @Test func `A key is found as it is written`() throws {
        #expect(try reader("on: 1").int("on") == 1)
    }

    @Test func `The path goes on from where the reader began`() throws {
        let file = YAMLReader(try YAMLNode("a: [1]"), path: "config")

        #expect(try file.elements("a")[0].path == "config.a[0]")
    }
}
