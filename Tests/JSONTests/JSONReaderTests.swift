import JSON
import Testing

@Suite struct JSONReaderTests {
    private let event = JSONReader([
        "object_attributes": ["iid": 12, "title": "Fix", "draft": false, "description": nil, "score": 0.5],
        "builds": [["name": "a"], ["name": 3]],
        "odd key": ["a.b": "x"],
    ])

    @Test func `A member is read as its type`() throws {
        let attributes = try event.at("object_attributes")

        #expect(try attributes.integer("iid") == 12)
        #expect(try attributes.int("iid") == 12)
        #expect(try attributes.string("title") == "Fix")
        #expect(try attributes.bool("draft") == false)
        #expect(try attributes.real("score") == 0.5)
        #expect(try attributes.real("iid") == 12)
    }

    @Test func `A member that must be there and is not is missing`() {
        #expect(throws: JSONError.missing(path: "object_attributes.id")) {
            try event.at("object_attributes").integer("id")
        }
    }

    @Test func `A null is there, but it is no string`() {
        #expect(
            throws: JSONError.mismatch(
                path: "object_attributes.description",
                expected: "a string",
                found: "null"
            )
        ) {
            try event.at("object_attributes").string("description")
        }
    }

    @Test func `A member that may be absent or null is nil then`() throws {
        let attributes = try event.at("object_attributes")

        #expect(try attributes.string(ifPresent: "description") == nil)
        #expect(try attributes.string(ifPresent: "id") == nil)
        #expect(try attributes.integer(ifPresent: "id") == nil)
        #expect(try attributes.int(ifPresent: "iid") == 12)
        #expect(try attributes.bool(ifPresent: "draft") == false)
        #expect(try attributes.real(ifPresent: "score") == 0.5)
    }

    @Test func `A member that may be absent is an error when it is of another kind`() throws {
        let error = try #require(throws: JSONError.self) {
            try event.at("object_attributes").integer(ifPresent: "title")
        }

        #expect(error.description == "object_attributes.title: expected an integer, found a string")
    }

    @Test func `A value that is no object has no members, present or not`() {
        #expect(throws: JSONError.mismatch(path: "builds", expected: "an object", found: "an array")) {
            try event.at("builds").at(ifPresent: "name")
        }
    }

    @Test func `An element carries its index`() throws {
        let builds = try event.elements("builds")

        #expect(builds.map(\.path) == ["builds[0]", "builds[1]"])
        #expect(throws: JSONError.mismatch(path: "builds[1].name", expected: "a string", found: "an integer"))
        {
            try builds.map { try $0.string("name") }
        }
    }

    @Test func `A real is no integer, even a whole one`() {
        #expect(throws: JSONError.mismatch(path: "", expected: "an integer", found: "a real number")) {
            try JSONReader(1.0).integer()
        }
    }

    @Test func `A key that is no word is quoted in the path`() throws {
        let error = try #require(throws: JSONError.self) { try event.at("odd key").bool("a.b") }

        #expect(error.description == #"["odd key"]["a.b"]: expected a boolean, found a string"#)
    }

    @Test func `A key of a stranger stands in the path short and on one line`() throws {
        let key = "\n\u{2028}" + String(repeating: "k", count: 100)
        let entries = try JSONReader(.object([key: 1])).entries()

        #expect(entries.map(\.value.path) == [#"["\nU+2028"# + String(repeating: "k", count: 58) + #""]"#])
    }

    @Test func `Entries come sorted, each with its path`() throws {
        let entries = try event.at("object_attributes").entries()

        #expect(entries.map(\.key) == ["description", "draft", "iid", "score", "title"])
        #expect(entries.last?.value.path == "object_attributes.title")
    }

    @Test func `The path goes on from where the reader began`() {
        #expect(throws: JSONError.missing(path: "data.id")) { try JSONReader([:], path: "data").at("id") }
    }

    @Test func `Without a path the error is about the whole text`() throws {
        let error = try #require(throws: JSONError.self) { try JSONReader([]).string() }

        #expect(error.description == "expected a string, found an array")
    }
}
