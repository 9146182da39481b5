import Git
import TestSupport
import Testing

@Suite struct HistoryTests {
    @Test func `A commit is read as it is stored`() async throws {
        let temporary = try await TemporaryRepository()
        let first = try await temporary.commit("Start\n", ["a": "1"])
        let second = try await temporary.commit("Subject on\ntwo lines\n\nBody\n", ["a": "2"], by: .rita)
        let commit = try await temporary.open().commit(second)

        #expect(commit.id == second)
        #expect(commit.parents == [first])
        #expect(commit.tree == (try await temporary.id("HEAD^{tree}")))
        #expect(commit.author.name == "Rita Releng".bytes)
        #expect(commit.author.email == "rita@example.com".bytes)
        #expect(commit.committer.name == "Dana Developer".bytes)
        #expect(commit.author.zone == "+0000")
        #expect(commit.message == "Subject on\ntwo lines\n\nBody\n".bytes)
        #expect(commit.subject == "Subject on two lines")
        #expect(commit.encoding == nil)
    }

    @Test func `Text is decoded as the commit says it is encoded`() async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.git("config", "i18n.commitEncoding", "ISO-8859-1")
        try temporary.write("Gr".bytes + [0xfc, 0xdf] + "e\n".bytes, to: "message")
        try await temporary.git("commit", "--quiet", "--allow-empty", "--file=message")
        let commit = try await temporary.open().commit(temporary.id("HEAD"))

        #expect(commit.encoding == "ISO-8859-1")
        #expect(commit.message == "Gr".bytes + [0xfc, 0xdf] + "e\n".bytes)
        #expect(commit.subject == "Grüße")
    }

    @Test(arguments: [
        "S\n\nB": "S", "\n \n S \nT\t\n \nB\n": " S T", "S\r\n\r\nB\r\n": "S", "": "", "\n\n": "", "S": "S",
    ])
    func `The subject ends at the first blank line`(message: String, subject: String) {
        let signature = Signature(name: "D", email: "d@example.com", seconds: 0)
        let commit = Commit(
            id: .zero,
            tree: .zero,
            parents: [],
            author: signature,
            committer: signature,
            message: message.bytes
        )

        #expect(commit.subject == subject)
    }

    @Test(arguments: ["no-such-encoding", "../../x", "ISO-2022-JP"])
    func `Text in an encoding nobody knows is taken for UTF-8`(encoding: String) {
        let signature = Signature(name: "Dänä", email: "d@example.com", seconds: 0)
        let commit = Commit(
            id: .zero,
            tree: .zero,
            parents: [],
            author: signature,
            committer: signature,
            encoding: encoding,
            message: "ä".bytes + [0xff]
        )

        #expect(commit.text == "ä\u{fffd}")
        #expect(commit.authorName == "Dänä")
    }

    @Test func `A signed commit and its signature do not get mixed up`() async throws {
        let temporary = try await TemporaryRepository()
        let tree = try await temporary.git("hash-object", "-t", "tree", "-w", "/dev/null")
        let object = """
            tree \(tree)
            author A <a@b> 1 +0100
            committer C <c@d> 2 -0230
            gpgsig -----BEGIN PGP SIGNATURE-----
             author X <x@y> 3 +0000
             
             -----END PGP SIGNATURE-----

            Signed
            """
        let id = try #require(
            ObjectID(
                try await temporary.git(["hash-object", "-t", "commit", "-w", "--stdin"], input: object)
            )
        )
        let commit = try await temporary.open().commit(id)

        #expect(commit.author == Signature(name: "A", email: "a@b", seconds: 1, zone: "+0100"))
        #expect(commit.committer == Signature(name: "C", email: "c@d", seconds: 2, zone: "-0230"))
        #expect(commit.message == "Signed".bytes)
    }

    @Test(arguments: [
        "A <a@b> 1 +0100": Signature(name: "A", email: "a@b", seconds: 1, zone: "+0100"),
        " <a@b> 1 +0100": Signature(name: "", email: "a@b", seconds: 1, zone: "+0100"),
        "A <<a@b>> x": Signature(name: "A", email: "<a@b", seconds: 0),
        "A <a@b> 99999999999999999999 +1": Signature(name: "A", email: "a@b", seconds: 0),
        "A": Signature(name: "A", email: "", seconds: 0),
    ])
    func `A damaged author is read as far as it goes`(line: String, expected: Signature) async throws {
        let temporary = try await TemporaryRepository()
        let tree = try await temporary.git("hash-object", "-t", "tree", "-w", "/dev/null")
        let object = "tree \(tree)\nauthor \(line)\ncommitter C <c@d> 2 +0000\n\n"
        let arguments = ["hash-object", "-t", "commit", "-w", "--stdin", "--literally"]
        let id = try #require(ObjectID(try await temporary.git(arguments, input: object)))

        #expect(try await temporary.open().commit(id).author == expected)
    }

    @Test func `What is no commit is damaged, what is not there is missing`() async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.commit("Start", ["a": "1"])
        let repository = try await temporary.open()
        let blob = try await temporary.id("HEAD:a")
        let absent = try #require(ObjectID(String(repeating: "1", count: 40)))

        await #expect(throws: GitError.damaged(blob)) { try await repository.commit(blob) }
        await #expect(throws: GitError.missingObject(absent)) { try await repository.commit(absent) }
        await #expect(throws: GitError.missingObject(absent)) {
            try await repository.commits(CommitQuery(include: [absent]))
        }
        await #expect(throws: GitError.missingObject(absent)) {
            try await repository.isAncestor(absent, of: blob)
        }
    }
}
