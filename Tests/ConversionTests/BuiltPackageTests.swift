import Git
import TestSupport
import Testing

@testable import Conversion

/// Converted packages as rpm unpacks and patches them: packages of these tests only, whose `%prep` runs nothing strange.
@Suite(.enabled(if: PackageBuilder.isInstalled))
struct BuiltPackageTests {
    @Test(arguments: ["%autosetup -p1", "%autosetup -p1 -S git", "%autosetup -S git_am"])
    func `rpm makes source-git of upstream`(prep: String) async throws {
        let pair = try await Pair(spec: Hello.spec().replacing("%autosetup -p1", with: prep))
        try await pair.edit("hello.c", "world", "Fedora", "Greet %{name}: 100%\n\n%(touch /tmp/x) ä\n")
        // GNU patch cannot rename to a name with a blank.
        try await pair.source.git("mv", "words.txt", prep.contains("-S") ? "a list.txt" : "list.txt")
        try pair.source.folder.makeExecutable("README.md")
        try await pair.source.commit("Move, and change a mode\n")
        try await pair.edit("lib/util.c", "Hello", "Hi", "First half\n\nPatch-name: polite.patch\n")
        try await pair.edit("lib/util.c", "Hi", "Good day", "Second half\n\nPatch-name: polite.patch\n")
        try await pair.source.commit("Add and remove\n", ["new/größe.txt": "1\n", "hello.h": "x\n"])
        try await pair.source.commit("Turn round\n", ["hello.h": nil, "new/größe.txt": "2\n"])
        try await pair.edit("README.md", "program", "project", "Only here\n\nIgnore-patch: true\n")
        try await pair.convert()

        let built = try await PackageBuilder(pair).prepare()

        #expect(built.filter { $0.key != "README.md" } == (try await pair.sourceFiles { $0 != "README.md" }))
        #expect(built["README.md"]?.permissions == 0o755)
    }

    @Test func `rpm with git am takes binary files and symlinks`() async throws {
        let pair = try await Pair(
            spec: Hello.spec().replacing("%autosetup -p1", with: "%autosetup -S git_am")
        )
        try pair.source.write([0, 1, 2, 255] + Array("\r\n".utf8), to: "logo.png")
        try pair.source.link("link", to: "hello.c")
        try await pair.source.commit("Add a picture\n")
        try pair.source.write([9, 0, 7], to: "logo.png")
        try await pair.source.commit("Paint it\n\nPatch-name: paint.patch\n")
        try await pair.convert()

        let built = try await PackageBuilder(pair).prepare()

        #expect(built == (try await pair.sourceFiles { _ in true }))
    }

    @Test(arguments: [
        ("%autosetup -p0", "\n\nNo-prefix: true\n"), ("%setup -q\n%patch -P 7 -p1", "\n\nPatch-id: 7\n"),
    ])
    func `rpm applies patches the way that %prep says`(prep: String, trailer: String) async throws {
        let pair = try await Pair(spec: Hello.spec().replacing("%autosetup -p1", with: prep))
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora" + trailer)
        try await pair.convert()

        let built = try await PackageBuilder(pair).prepare()

        #expect(built == (try await pair.sourceFiles { _ in true }))
    }

    @Test func `rpm reads a tag that stands behind conditions as the packager's lines do`() async throws {
        let lines = [
            "%if 0%{?nobody}", "Source1:        other.txt", "%else", "Source2:        hello.conf", "%endif",
        ]
        let spec = Hello.spec(lines.joined(separator: "\n"))
        let pair = try await Pair(
            spec: spec,
            packaging: ["hello.conf": "x\n"],
            distGit: ["hello.conf": "x\n"]
        )
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n")
        try await pair.convert()

        let built = try await PackageBuilder(pair).prepare()

        #expect(built == (try await pair.sourceFiles { _ in true }))
    }
}

extension Pair {
    /// The files of source-git that are not packaging.
    fileprivate func sourceFiles(where isWanted: (String) -> Bool) async throws -> [String: BuiltFile] {
        try BuiltFile.files(under: source.path).filter { path, _ in
            !path.hasPrefix(".git/") && !path.hasPrefix(".distro/") && isWanted(path)
        }
    }
}
