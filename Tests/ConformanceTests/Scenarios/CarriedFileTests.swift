import FoundationEssentials
import TestSupport
import Testing

/// What dist-git does to its files, and whether source-git then holds the same bytes.
@Suite struct CarriedFileTests {
    // Rules: usg-binary, usg-crlf, usg-form-feed, usg-lookalike-content
    @Test(
        arguments: [
            (Array("one\u{0}two\n".utf8) + [0xFF], Array("one\u{0}three\n".utf8) + [0xFE]),
            (Array("one\r\ntwo\r\nthree\r\n".utf8), Array("one\r\nTWO\r\nthree\r\n".utf8)),
            (Array("one\u{C}two\u{B}\u{85}three\n".utf8), Array("one\u{C}TWO\u{B}\u{85}three\n".utf8)),
            (Array("a/etc/conf\nx\n".utf8), Array("a/etc/conf b/etc/conf /usr/etc/conf\nx\n".utf8)),
            (Array("gr\u{FC}n\n".unicodeScalars.map { UInt8($0.value) }), Array("no end of line".utf8)),
        ] as [([UInt8], [UInt8])]
    )
    func `A changed file is carried to the byte`(_ old: [UInt8], _ new: [UInt8]) async throws {
        let hello = try await Hello()
        try hello.dist.write(old, to: "etc/conf")
        try await hello.dist.commit("Add a file\n")
        try await hello.updateSourceGit()
        try hello.dist.write(new, to: "etc/conf")
        try await hello.dist.commit("Change the file\n", by: .rita)

        try await hello.updateSourceGit()

        #expect(try hello.source.folder.read(".distro/etc/conf") == new)
        #expect(
            try await hello.source.git("log", "-1", "--format=%an %ae %s")
                == "Rita Releng rita@example.com Change the file"
        )
    }

    // Rule: usg-mode-change
    @Test func `An executable bit is carried`() async throws {
        let hello = try await Hello(packaging: ["run.sh": "true\n"])
        try hello.dist.folder.makeExecutable("run.sh")
        try await hello.dist.commit("Make it run\n")

        try await hello.updateSourceGit()

        #expect(try await hello.source.git("ls-tree", "HEAD", ".distro/run.sh").hasPrefix("100755"))
    }

    // Rule: usg-symlink
    @Test func `A symlink is carried as one`() async throws {
        let hello = try await Hello(packaging: ["run.sh": "true\n"])
        try hello.dist.folder.makeFolder("tests")
        try hello.dist.link("tests/start", to: "../run.sh")
        try await hello.dist.commit("Add a link\n")

        try await hello.updateSourceGit()

        let link = hello.source.folder.path(".distro/tests/start")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../run.sh")
    }

    // Rule: usg-rename-edit
    @Test func `A file that was moved and edited arrives moved and edited`() async throws {
        let lines = (1...20).map { "line \($0)\n" }.joined()
        let hello = try await Hello(packaging: ["plan.txt": lines])
        try await hello.dist.commit(
            "Move\n",
            ["plan.txt": nil, "docs/plan.md": lines.replacing("line 7\n", with: "seven\n")]
        )

        try await hello.updateSourceGit()

        #expect(!hello.source.folder.exists(".distro/plan.txt"))
        #expect(try hello.source.folder.read(".distro/docs/plan.md").contains(Array("seven\n".utf8)))
    }

    // Rule: usg-gitignore-folder
    @Test func `What git ignores is each side's own business`() async throws {
        let hello = try await Hello()
        let files = ["tests/.gitignore": "*.log\n", ".gitignore": "*.src.rpm\n", "tests/run.sh": "true\n"]
        try await hello.dist.commit("Ignore more\n", files)
        let before = try hello.source.folder.read(".distro/.gitignore")

        try await hello.updateSourceGit()

        #expect(try hello.source.folder.read(".distro/.gitignore") == before)
        #expect(try await hello.status().output.contains("up to date"))
    }

    // Rule: usg-spec-crlf
    @Test func `A spec file with CR LF is carried without a change of its own`() async throws {
        let spec = Hello.spec().replacing("\n", with: "\r\n")
        let hello = try await Hello(spec: spec)
        let rebuilt = spec.replacing("1%{?dist}", with: "2%{?dist}")
        try await hello.dist.commit("Rebuild\n", ["hello.spec": rebuilt])

        try await hello.updateSourceGit()

        #expect(try hello.source.folder.read(".distro/hello.spec") == Array(rebuilt.utf8))
    }

    // Rule: usg-message-trailers
    @Test func `The origin joins the trailers of the message`() async throws {
        let hello = try await Hello()
        let message =
            "Rebuild\n\nFor the new compiler.\n\nResolves: rhbz#42\nSigned-off-by: Rita Releng <rita@example.com>\n"
        let commit = try await hello.dist.commit(message, ["rebuilds": "1\n"])

        try await hello.updateSourceGit()

        let carried = try await hello.source.git("log", "-1", "--format=%B")
        #expect(carried == message + "From-dist-git-commit: \(commit)\n")
    }
}
