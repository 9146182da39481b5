import Git
import Testing

@testable import Conversion

@Suite struct PackagingPathsTests {
    private let paths = PackagingPaths(newPackage: "hello")

    @Test(arguments: [
        ("hello.spec", ".distro/hello.spec"), ("tests/run.sh", ".distro/tests/run.sh"),
        ("tests/sources", ".distro/tests/sources"), ("tests/a.patch", ".distro/tests/a.patch"),
        ("tests/source-git.yaml", ".distro/tests/source-git.yaml"), ("-x", ".distro/-x"),
        ("a\"b\n", ".distro/a\"b\n"),
    ])
    func `Files of dist-git have their place in source-git`(path: String, place: String) {
        #expect(paths.place(of: GitPath(path)) == GitPath(place))
    }

    @Test(arguments: [
        "sources", "source-git.yaml", ".gitignore", ".gitattributes", "tests/.gitignore", ".gitlab-ci.yml",
        ".gitmodules",
    ])
    func `What belongs to one repository stays there`(path: String) {
        #expect(paths.place(of: GitPath(path)) == nil)
    }

    @Test(arguments: [
        "..", "../x", "a/../b", ".", "a//b", "/a", "a/", ".GIT/config", ".git", "a/.Git/hooks", "git~1/x",
        ".git. /x",
        "a/.g\u{200C}it/config", ".gi\u{FEFF}T",
    ])
    func `Names that some system takes for git's folder are hostile`(path: String) {
        #expect(GitPath(path).isHostile)
    }

    @Test(arguments: ["a", "-x", ".github", ".gitx", "a b", "ä", "a\nb", "...", "git~1x", "..."])
    func `Odd names are not hostile`(path: String) {
        #expect(!GitPath(path).isHostile)
    }

    @Test func `A name need not be text`() {
        let path = GitPath([0x63, 0xE9])

        #expect(!path.isHostile)
        #expect(paths.place(of: path)?.lastComponent == [0x63, 0xE9])
    }
}
