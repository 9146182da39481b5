import Git
import TestSupport
import Testing

@testable import Conversion

@Suite struct ReceivedMailTests {
    @Test func `Headers and body are decoded`() async throws {
        let mail = """
            From: =?ISO-8859-1?Q?J=FCrgen?= <j@example.com>
            Date: Tue, 14 Nov 2023 22:19:20 +0100
            Subject: [PATCH 2/3] [RFC] =?UTF-8?q?Gr=C3=BC=C3=9Fe?=
             und mehr
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            Sch=F6n.
            ---
             a | 2 +-

            --- a/a
            +++ b/a
            @@ -1 +1 @@
            -x =3D 1
            +x =3D 2

            """

        let received = try #require(try await read(Array(mail.utf8)))

        #expect(
            received.author
                == .init(name: "Jürgen", email: "j@example.com", seconds: 1_699_996_760, zone: "+0100")
        )
        #expect(received.message.bytes == Array("Grüße und mehr\n\nSchön.\n".utf8))
        #expect(String(decoding: received.diff, as: UTF8.self).hasSuffix("-x = 1\n+x = 2\n"))
    }

    @Test func `Bytes of the diff stay as they are`() async throws {
        let head = "From: A <a@example.com>\nDate: Tue, 14 Nov 2023 22:19:20 +0000\nSubject: t\n\n---\n"
        let diff: [UInt8] =
            Array("--- a/a\n+++ b/a\n@@ -1 +1 @@\n-caf".utf8) + [0xE9, 0x0D, 0x0A] + Array("+x\r\n".utf8)

        let received = try await read(Array(head.utf8) + diff)

        #expect(received?.diff.suffix(diff.count) == diff[...])
    }

    @Test(arguments: [
        "Date: Tue, 14 Nov 2023 22:19:20 +0000\nSubject: t\n\n", "From: A <a@example.com>\nSubject: t\n\n",
    ])
    func `A mail without a sender or a date is none`(mail: String) async throws {
        #expect(try await read(Array(mail.utf8)) == nil)
    }

    private func read(_ mail: [UInt8]) async throws -> ReceivedMail? {
        try await ReceivedMail(mail, by: TemporaryRepository(.bare).open())
    }
}
