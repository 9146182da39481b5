import Git
import Testing

@Suite struct GitPathTests {
    @Test func `A path falls apart at its slashes`() {
        let path: GitPath = "a/b.c/d"

        #expect(path.components.map(\.text) == ["a", "b.c", "d"])
        #expect(path.lastComponent == "d".bytes)
        #expect(path.parent == "a/b.c")
        #expect(GitPath("d").parent == nil)
        #expect(GitPath("a").appending("b/c") == "a/b/c")
        #expect(GitPath("").appending("b") == "b")
    }

    @Test func `A path inside a folder can be told relative to it`() {
        #expect(GitPath("a/b/c").relative(to: "a") == "b/c")
        #expect(GitPath("ab/c").relative(to: "a") == nil)
        #expect(GitPath("a").relative(to: "a") == nil)
    }

    @Test func `Bytes that are no text stay what they are`() {
        let path = GitPath([0x66, 0xff])

        #expect(path.bytes == [0x66, 0xff])
        #expect("\(path)" == "f\u{fffd}")
    }

    @Test(arguments: ["a", ".gitignore", ".github/x", "a/.gitkeep", "-x", "git", "a b/\"c\"", ".git2"])
    func `Usual and odd names are fine`(path: GitPath) {
        #expect(path.isValid)
    }

    @Test(arguments: [
        "", "/a", "a/", "a//b", ".", "a/..", "../a", ".git", ".git/config", "a/.GIT/x", ".git. .", "git~1",
        "a\0b",
    ])
    func `What git would not check out is not`(path: GitPath) {
        #expect(!path.isValid)
    }
}
