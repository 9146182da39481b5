import JSON
import Testing

@Suite struct JSONDecodableTests {
    private struct Build: JSONDecodable, Equatable {
        let id: Int64
        let name: String?

        init(id: Int64, name: String?) {
            self.id = id
            self.name = name
        }

        init(from json: JSONReader) throws(JSONError) {
            id = try json.integer("id")
            name = try json.decode(ifPresent: "name")
        }
    }

    @Test func `A type of one's own is read, alone and in arrays`() throws {
        let json = JSONReader([
            "first": ["id": 1], "all": [["id": 2, "name": nil], ["id": 3, "name": "x"]],
        ])

        #expect(try json.decode("first") == Build(id: 1, name: nil))
        #expect(try json.decode("all") == [Build(id: 2, name: nil), Build(id: 3, name: "x")])
        #expect(try json.decode(ifPresent: "none") as Build? == nil)
    }

    @Test func `The path leads to the value that does not fit`() {
        let json = JSONReader(["all": [["id": 2], ["id": "3"]]])

        #expect(throws: JSONError.mismatch(path: "all[1].id", expected: "an integer", found: "a string")) {
            try json.decode("all") as [Build]
        }
    }

    @Test func `Standard types are read`() throws {
        let json = JSONReader(["s": "x", "i": 1, "b": true, "r": 0.5, "n": nil, "a": [1, nil]])

        #expect(try json.decode("s") == "x")
        #expect(try json.decode("i") == 1 as Int)
        #expect(try json.decode("i") == 1 as Int64)
        #expect(try json.decode("b") == true)
        #expect(try json.decode("r") == 0.5)
        #expect(try json.decode("n") == String?.none)
        #expect(try json.decode("a") == [1, nil] as [Int?])
        #expect(try json.decode() == json.value)
    }

    @Test func `Standard types are written`() {
        let values: [any JSONEncodable] = [
            "x", 1, Int64.max, true, 0.5, [1, 2], String?.none, Optional("y"), JSONValue.null, JSONObject(),
        ]

        #expect(
            JSONValue.array(values.map(\.json)).text()
                == #"["x",1,9223372036854775807,true,0.5,[1,2],null,"y",null,{}]"#
        )
    }
}
