import Git
import Testing

@testable import Conversion

@Suite struct DistGitMessageTests {
    @Test func `One commit lends its message, without what is about its patch`() {
        let message = words([
            "Greet Fedora\n\nIt is polite.\n\nResolves: RHEL-1\nPatch-name: greeting.patch\nPatch-status: |\n    # x\n"
                + "Signed-off-by: Dana <d@example.com>\n"
        ])

        #expect(
            message
                == "Greet Fedora\n\nIt is polite.\n\nResolves: RHEL-1\nSigned-off-by: Dana <d@example.com>\n"
                + "From-source-git-commit: \(head.text)\n"
        )
    }

    @Test func `Several commits give the newest title and a list, and every issue once`() {
        let message = words([
            "One\n\nResolves: RHEL-1\n", "Two\n\ntext\nRelated: RHEL-2\nmore\n",
            "Three\n\nResolves: RHEL-1\nreverts: x\n",
        ])

        #expect(
            message == "Three\n\n- One\n- Two\n- Three\n\nResolves: RHEL-1\nRelated: RHEL-2\nReverts: x\n"
                + "From-source-git-commit: \(head.text)\n"
        )
    }

    @Test func `The newest wording that a commit asks for wins, and issues are carried all the same`() {
        let message = words([
            "One\n\nDist-git-message: Rebase to 2.0\n",
            "Two\n\nDist-git-message: |\n    Rebase to 2.1\n    with fixes\nResolves: RHEL-1\n",
        ])

        #expect(
            message == "Rebase to 2.1\nwith fixes\n\nResolves: RHEL-1\nFrom-source-git-commit: \(head.text)\n"
        )
    }

    @Test func `An old trailer of the conversion is replaced`() {
        let message = words(["One\n\nFrom-source-git-commit: 1234\nFrom-dist-git-commit: 5678\n"])

        #expect(message == "One\n\nFrom-source-git-commit: \(head.text)\n")
    }

    @Test func `Merges say nothing beside other commits`() {
        #expect(
            words(["Merge branch x\n", "Two\n"], merges: [0])
                == "Two\n\nFrom-source-git-commit: \(head.text)\n"
        )
        #expect(
            words(["Merge branch x\n"], merges: [0])
                == "Merge branch x\n\nFrom-source-git-commit: \(head.text)\n"
        )
    }

    @Test func `Of very many commits the newest are listed`() {
        let message = words((1...250).map { "Commit \($0)\n" })

        #expect(message.contains("\n- 50 earlier commits\n- Commit 51\n"))
        #expect(message.hasPrefix("Commit 250\n\n"))
    }

    private let head = id("head")

    private func words(_ messages: [String], merges: Set<Int> = []) -> String {
        let person = Signature(name: "Dana", email: "d@example.com", seconds: 0)
        let commits = messages.enumerated().map { index, message in
            Commit(
                id: id("c\(index)"),
                tree: id("t"),
                parents: merges.contains(index) ? [id("p"), id("q")] : [id("p")],
                author: person,
                committer: person,
                message: Array(message.utf8)
            )
        }
        return String(decoding: DistGitMessage.message(for: head, bringing: commits).bytes, as: UTF8.self)
    }
}
