import JSON
import Testing

@Suite struct JSONObjectTests {
    @Test func `A member is set, replaced and removed`() {
        var object: JSONObject = ["a": 1]

        object["b"] = 2
        object["a"] = .some(nil)
        #expect(object == ["b": 2, "a": nil])

        object["a"] = nil
        #expect(object == ["b": 2])
        #expect(object["a"] == nil)
    }

    @Test func `Of two members with one key the later stays`() {
        #expect(JSONObject([("a", 1), ("a", 2)]) == ["a": 2])
    }

    @Test func `Members come sorted, however they were put in`() {
        let object: JSONObject = ["b": 2, "a": 1]

        #expect(object.keys == ["a", "b"])
        #expect(object.map(\.value) == [1, 2])
        #expect(object.count == 2)
        #expect(!object.isEmpty)
    }
}
