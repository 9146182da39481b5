import Git
import TestSupport
import Testing

@Suite struct MailTests {
    @Test func `A patch by mail is decoded`() async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.commit("Start", ["a": "1\n"])
        let commit = try await temporary.commit(
            "Grüße: sehr lang, so dass die Zeile umbrochen werden muss\n\nÜmlaut\n",
            ["a": "2\n"]
        )
        let repository = try await temporary.open()
        let patch = try await repository.formatPatches(PatchQuery(commits: [commit]))[0]

        let mail = try #require(try await repository.decodeMail(patch.text))

        #expect(mail.name == "Dana Developer")
        #expect(mail.email == "dana@example.com")
        #expect(mail.date.hasPrefix("Tue, 14 Nov 2023 22:"))
        #expect(mail.subject == "Grüße: sehr lang, so dass die Zeile umbrochen werden muss")
        #expect(mail.message.text.hasPrefix("Ümlaut\n"))
        #expect(mail.diff.text.contains("-1\n+2\n"))
    }

    @Test func `A mail in another charset is decoded`() async throws {
        let repository = try await TemporaryRepository(.bare).open()
        let head = "From: =?ISO-8859-1?Q?J=FCrgen?= <j@example.com>\nSubject: t\n"
        let type = "Content-Type: text/plain; charset=iso-8859-1\n\n"
        let bytes = (head + type).bytes + [0xF6] + "\n---\n".bytes

        let mail = try #require(try await repository.decodeMail(bytes))

        #expect(mail.name == "Jürgen")
        #expect(mail.message.text == "ö\n")
    }

    @Test func `What is no mail says nothing of its sender`() async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()

        #expect(try await repository.decodeMail([]) == nil)
        #expect(try await repository.decodeMail("--- a/a\n+++ b/a\n@@ -1 +1 @@\n-1\n+2\n".bytes)?.email == "")
    }
}
