import Git
import Testing

@Suite struct ObjectIDTests {
    @Test(arguments: [40, 64])
    func `A full name in lower case is an object name`(length: Int) throws {
        let text = String(repeating: "0a9f", count: length / 4)
        let id = try #require(ObjectID(text))

        #expect(id.text == text)
        #expect(id.short == "0a9f0a9f")
        #expect("\(id)" == text)
        #expect(!id.isZero)
    }

    @Test(arguments: [
        "", "0a9f", "HEAD", String(repeating: "A", count: 40), String(repeating: "0", count: 41),
    ])
    func `Anything else is none`(text: String) {
        #expect(ObjectID(text) == nil)
    }

    @Test func `Zero stands for no object in both lengths`() throws {
        #expect(ObjectID.zero.isZero)
        #expect(try #require(ObjectID(String(repeating: "0", count: 64))).isZero)
    }
}
