import Testing

@testable import Conversion

@Suite struct MailboxTests {
    private static let first = """
        From 1111111111111111111111111111111111111111 Mon Sep 17 00:00:00 2001
        From: Dana <dana@example.com>
        Subject: [PATCH] One

        From the start of a line in a message
        ---

        """
    private static let second = """
        From dana@example.com Tue Jan  5 12:34:56 2021
        From: Dana <dana@example.com>
        Subject: Two

        """

    @Test func `A mailbox is cut where a line names a sender and a time`() throws {
        let mailbox = try #require(Mailbox(Array((Self.first + Self.second).utf8)))

        #expect(mailbox.mails == [Array(Self.first.utf8), Array(Self.second.utf8)])
    }

    @Test func `A mail may come without the line in front of it`() throws {
        let mail = "Date: today\nFrom: Dana <dana@example.com>\nSubject: a\n folded title\n\nFrom: nobody\n"

        #expect(Mailbox(Array(mail.utf8))?.mails == [Array(mail.utf8)])
    }

    @Test(arguments: [
        "", "\n\n", "x", "diff --git a/x b/x\n--- a/x\n+++ b/x\n",
        "Some words about it.\n\n--- a/x\n+++ b/x\n",
        "Index: x\n===\n", "Subject: a title and nobody who says it\n\n", "From the beginning\n",
    ])
    func `Other text is no mailbox`(text: String) {
        #expect(Mailbox(Array(text.utf8)) == nil)
    }
}
