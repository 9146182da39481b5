import Testing

@testable import Conversion

@Suite struct IssueLinkTests {
    @Test(arguments: [
        ("https://bugzilla.redhat.com/show_bug.cgi?id=2151345", "rhbz#2151345"),
        ("Bugzilla-url: https://bugzilla.redhat.com/2151345", "rhbz#2151345"),
        ("Jira: https://issues.redhat.com/browse/RHEL-4711", "RHEL-4711"),
        ("  https://jira.example.org/browse/ABC-1  ", "ABC-1"),
    ])
    func `A line that only links to an issue names it`(line: String, name: String) {
        #expect(IssueLink(line: line)?.name == name)
    }

    @Test(arguments: [
        "See https://issues.redhat.com/browse/RHEL-4711", "https://bugzilla.redhat.com/show_bug.cgi?id=1&x=2",
        "Resolves: RHEL-1", "https://issues.redhat.com/browse/rhel-1",
        "javascript:https://bugzilla.redhat.com/1", "",
    ])
    func `Other lines are no links`(line: String) {
        #expect(IssueLink(line: line) == nil)
    }

    @Test func `A message keeps everything else`() {
        let message = CommitMessage(
            "Fix it\n\nBecause.\nBZ: https://bugzilla.redhat.com/7\n\nSigned-off-by: A <a@b.c>\n".utf8
        )

        let text = message.resolvingLinks.lines.map { String(decoding: $0, as: UTF8.self) }

        #expect(text == ["Fix it", "", "Because.", "Resolves: rhbz#7", "", "Signed-off-by: A <a@b.c>"])
    }
}
