import Git
import TestSupport
import Testing

@testable import Conversion

@Suite struct CommitMessageTests {
    @Test(arguments: [
        "Title  \n\n\n  Indented.  \n\n\nTab\there.\n# a hash line\n\n\n", "\n\nTitle\n", "Title",
        "A\nb\n\nc", "  x\n \t \ny\n", "\n\n",
        "Title\r\n\r\nBody\r\n",
    ])
    func `Cleaning leaves what git commits`(text: String) async throws {
        let repository = try await TemporaryRepository()

        let expected = try await repository.git("stripspace", input: text)

        let cleaned = String(decoding: CommitMessage(text.utf8).cleaned().bytes, as: UTF8.self)
        #expect(cleaned == (expected.isEmpty ? "" : expected + "\n"))
    }

    @Test func `Subject and body are what format-patch makes of them`() {
        let message = CommitMessage("\n  Title  \nsecond line\n\n\n  Body.  \n\nmore\n\n".utf8)

        #expect(message.subject == "  Title second line")
        #expect(message.firstLine == Array("  Title  ".utf8))
        #expect(message.body == ["  Body.", "", "more"].map { Array($0.utf8) })
    }
}
