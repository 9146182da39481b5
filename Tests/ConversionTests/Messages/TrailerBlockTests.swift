import Processes
import TestSupport
import Testing

@testable import Conversion

@Suite struct TrailerBlockTests {
    @Test(arguments: messages)
    func `Trailers are those that git finds`(message: String) async throws {
        let repository = try await TemporaryRepository()
        let options = ["interpret-trailers", "--only-input", "--only-trailers", "--no-divider"]

        let expected = try await repository.git(options, input: message)

        let found = TrailerBlock(of: CommitMessage(message.utf8)).trailers.map(\.line).joined(separator: "\n")
        #expect(found == expected)
    }

    @Test(arguments: messages)
    func `A trailer is put where git puts it`(message: String) async throws {
        let repository = try await TemporaryRepository()
        let options = ["interpret-trailers", "--no-divider", "--if-exists", "replace", "--trailer", "Mark=x"]

        let expected = CommitMessage(try await repository.git(options, input: message).utf8).cleaned()

        let result = CommitMessage(message.utf8).setting(Trailer("Mark", "x")).cleaned()
        #expect(
            String(decoding: result.bytes, as: UTF8.self) == String(decoding: expected.bytes, as: UTF8.self)
        )
    }

    private static let messages = [
        "Title\n", "Title\n\nBody\n", "Title: not a trailer\n", "Title\n\nKey: value\n",
        "Title\n\nBody\n\nKey: value\nOther: one\n",
        "Title\n\nKey : v\nKey:v\n", "Title\n\nKey: value\n\nText\n", "Title\n\nText\nKey: value\n",
        "Title\n\nText\nKey: value\nSigned-off-by: A <a@b>\n",
        "Title\n\na\nb\nc\nd\nKey: value\nSigned-off-by: A <a@b>\n",
        "Title\n\na\nb\nc\nd\ne\nf\ng\nKey: value\nSigned-off-by: A <a@b>\n",
        "Title\n\nKey: value\n  continued\n\tmore\nNext: x\n", "Title\n\nKey: |\n    # one\n     # two\n",
        "Title\n\n  indented: x\nKey: y\n",
        "Title\n\n(cherry picked from commit 1234)\n",
        "Title\n\ntext\n(cherry picked from commit 1234)\nKey: x\n",
        "Title\n\nKey: value\n\n# comment\n", "Title\n\nKey: value\n# comment\nNext: x\n",
        "Title\n\nKey: value\n\nConflicts:\n\ta.c\n\tb.c\n",
        "Title\nsecond line\n\nKey: x\n", "Title\n \t\nKey: x\n", "Title\n\n\n\nKey: x\n\n\n",
        "Title\n\nKe y: x\n", "Title\n\nKey_: x\n",
        "Title\n\n: x\n", "Title\n\nKey:\n", "Title\n\nKey: x", "Title\n\n---\nKey: x\n",
        "Title\n\nMark: old\nKey: x\n",
        "Title\n\nmark: old\n", "Title\n\nhttps://example.com/a\n", "",
    ]
}
