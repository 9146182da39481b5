import Git
import TestSupport
import Testing

@Suite struct ReferenceNameTests {
    private static let names = [
        "refs/heads/main", "refs/heads/a/b", "refs/heads/ä", "refs/heads/-x", "refs/heads/a.b",
        "refs/heads/@",
        "refs/heads/a@b", "refs/heads/{a}", "refs/merge-requests/1/head", "refs/heads/a\"b",
        "refs/heads/a'$(x)",
        "refs/heads/a..b", "refs/heads/.a", "refs/heads/a.lock", "refs/heads/a.lock/b", "refs/heads/a ",
        "refs/heads/a~1",
        "refs/heads/a^", "refs/heads/a:b", "refs/heads/a?", "refs/heads/*", "refs/heads/[a", "refs/heads/",
        "refs//a",
        "/refs/a", "refs/heads/a.", "refs/heads/a@{b", "refs/heads/a\\b", "refs/heads/a\tb",
        "refs/heads/a\u{7f}",
        "refs/heads/a/.b", "refs", "@",
    ]

    @Test func `Names are judged as git check-ref-format judges them`() async throws {
        let temporary = try await TemporaryRepository(.bare)

        for name in Self.names {
            let isWellFormed = (try? await temporary.git("check-ref-format", name)) != nil
            #expect(ReferenceName.isValid(name) == isWellFormed, "\(name)")
        }
    }

    @Test(arguments: [
        "refs/heads/a..\u{301}b", "refs/heads/.\u{301}a", "refs/heads/a~\u{301}",
        "refs/\u{301}heads/a/.\u{301}",
    ])
    func `Accents do not hide what git sees`(name: String) {
        #expect(!ReferenceName.isValid(name))
    }

    @Test func `A name with a line end or nothing at all is none`() {
        #expect(!ReferenceName.isValid("refs/heads/a\nb"))
        #expect(!ReferenceName.isValid(""))
        #expect(!ReferenceName.isValid("heads/main"))
    }

    @Test func `A branch is named without its hierarchy`() {
        #expect(ReferenceName.isValidBranch("c10s"))
        #expect(ReferenceName.isValidBranch("sluice/7/12.2"))
        #expect(!ReferenceName.isValidBranch("-d"))
        #expect(!ReferenceName.isValidBranch("HEAD"))
        #expect(!ReferenceName.isValidBranch("a..b"))
        #expect(!ReferenceName.isValidBranch(""))
    }
}
