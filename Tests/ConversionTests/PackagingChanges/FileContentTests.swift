import Git
import Testing

@testable import Conversion

@Suite struct FileContentTests {
    @Test(arguments: [
        ("link", "/etc/passwd"), ("link", "../x"), ("a/link", "../../x"), ("a/link", "b/../../../x"),
        ("link", "./../x"),
        ("link", "a/../.."),
    ])
    func `A symlink that leads out of the tree escapes`(path: String, target: String) {
        #expect(FileContent(mode: .symlink, bytes: Array(target.utf8)).escapes(from: GitPath(path)))
    }

    @Test(arguments: [
        ("link", "x"), ("a/link", "../x"), ("a/b/link", "../../c/d"), ("link", "a/../b"), ("link", "..x"),
    ])
    func `A symlink inside of the tree does not`(path: String, target: String) {
        #expect(!FileContent(mode: .symlink, bytes: Array(target.utf8)).escapes(from: GitPath(path)))
    }

    @Test func `A file with such a text is a file`() {
        #expect(!FileContent(mode: .file, bytes: Array("/etc/passwd".utf8)).escapes(from: "link"))
    }
}
