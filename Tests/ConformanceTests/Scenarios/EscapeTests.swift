import TestSupport
import Testing

/// What a repository of a stranger may try to reach.
@Suite struct EscapeTests {
    // Rule: config-escape
    @Test(arguments: [
        "- src: ../PLACE\n  dest: .\n", "- src: .distro/../../PLACE\n  dest: .\n",
        "- src: .distro/\n  dest: ../PLACE\n",
        "- src: .distro/\n  dest: FOLDER\n", "- ../PLACE\n",
    ])
    func `Nothing is read or written outside of the repositories`(_ entry: String) async throws {
        let outside = try TemporaryFolder()
        try outside.write("secret\n", to: "hello.spec")
        let name = try #require(outside.path.split(separator: "/").last)
        let sync = entry.replacing("PLACE", with: name).replacing("FOLDER", with: outside.path)
        let hello = try await Hello(configuration: Hello.configuration(sync: sync))
        try await hello.change(1, "Greet Fedora\n")

        try await hello.expectRefusal(of: hello.update)

        #expect(try outside.contents() == ["hello.spec"])
        #expect(try outside.read("hello.spec") == Array("secret\n".utf8))
    }

    // Rule: config-escape
    @Test func `Nothing is written through a symlink`() async throws {
        let outside = try TemporaryFolder()
        let sync = "- .distro/\n- src: .distro/\n  dest: out/\n"
        let hello = try await Hello(configuration: Hello.configuration(sync: sync))
        try hello.dist.link("out", to: outside.path)
        try await hello.dist.commit("Add a link\n")
        try await hello.change(1, "Greet Fedora\n")

        _ = try await hello.sluice(hello.update + ["--force"])

        #expect(try outside.contents().isEmpty)
    }

    // Rule: config-escape
    @Test(arguments: [".distro/hello.spec", ".distro/notes.txt", ".distro"])
    func `Nothing is read through a symlink`(_ name: String) async throws {
        let outside = try TemporaryFolder()
        for file in ["hello.spec", "notes.txt", "source-git.yaml"] { try outside.write("secret\n", to: file) }
        let hello = try await Hello(packaging: ["notes.txt": "Read me.\n"])
        try hello.source.remove(name)
        try hello.source.link(
            name,
            to: name == ".distro" ? outside.path : outside.path(String(name.dropFirst(8)))
        )
        try await hello.source.commit("Be clever\n")

        _ = try await hello.sluice(hello.update)

        let secrets = try Files(under: hello.dist.path).contents.filter { $0.value.holds("secret\n") }
        #expect(secrets.isEmpty)
    }
}
