import Processes
import TestSupport
import Testing

@Suite struct ConfigurationTests {
    // Rule: config-missing
    @Test func `A repository without source-git.yaml is no source-git`() async throws {
        let hello = try await Hello()
        try await hello.source.commit("Lose it\n", [".distro/source-git.yaml": nil])

        try await hello.expectRefusal(of: hello.update, saying: "source-git.yaml")
    }

    // Rule: config-actions
    @Test func `Actions are not run, and that is said`() async throws {
        let actions = ["prepare-files", "create-patches", "post-modifications"].map {
            "  \($0): touch executed\n"
        }.joined()
        let hello = try await Hello(configuration: Hello.configuration(more: "actions:\n\(actions)"))
        try await hello.change(1, "Greet Fedora\n")

        let answer = try await hello.sluice(hello.update)

        #expect(answer.remarks.contains("actions"))
        #expect(!hello.source.folder.exists("executed"))
        #expect(!hello.dist.folder.exists("executed"))
    }

    // Rule: distro-subdirs
    @Test func `Folders follow .distro, but what git hides in them stays`() async throws {
        let hello = try await Hello(
            packaging: ["tests/new/run.sh": "true\n"],
            distGit: [
                "tests/old/run.sh": "false\n", "tests/old/.gitkeep": "", "gone/too": "x\n",
                "gone/sources": "kept\n",
            ]
        )
        try await hello.change(1, "Greet Fedora\n")

        try await hello.updateDistGit()

        let files = Set(
            try await hello.dist.git("ls-tree", "-r", "--name-only", "HEAD").split(separator: "\n")
        )
        #expect(
            files.isSuperset(of: [
                "tests/new/run.sh", "tests/old/.gitkeep", "gone/sources", "sources", ".gitignore",
            ])
        )
        #expect(files.isDisjoint(with: ["tests/old/run.sh", "gone/too", "source-git.yaml"]))
    }

    // Rule: dist-git-parent
    @Test func `A folder of repositories may be named in place of one`() async throws {
        let hello = try await Hello()
        let parent = try TemporaryFolder()
        try await hello.dist.git("clone", "--quiet", hello.dist.path, parent.path("hello"))
        try await hello.change(1, "Greet Fedora\n")

        let answer = try await hello.sluice([
            "update-dist-git", hello.source.path, parent.path, "-m", "Update",
        ])

        #expect(answer.status == .exited(0), "\(answer.remarks)")
        let files = try await hello.dist.git("-C", parent.path("hello"), "ls-tree", "--name-only", "HEAD")
        #expect(files.contains("0001-Greet-Fedora.patch"))
    }

    // Rule: message-title-body
    @Test(arguments: [
        (
            "Update\n\nBecause.\n\nResolves: rhbz#1",
            "Update\n\nBecause.\n\nResolves: rhbz#1\nFrom-source-git-commit: HEAD"
        ),
        ("Update\n\nFrom-source-git-commit: 1234", "Update\n\nFrom-source-git-commit: HEAD"),
        (
            "Update\n\nWords: two, and then\nmore words",
            "Update\n\nWords: two, and then\nmore words\n\nFrom-source-git-commit: HEAD"
        ),
    ])
    func `The commit in dist-git says where it comes from`(_ message: String, _ expected: String) async throws
    {
        let hello = try await Hello()
        try await hello.change(1, "Greet Fedora\n")

        try await hello.updateDistGit(message: message)

        let head = try await hello.source.git("rev-parse", "HEAD")
        #expect(
            try await hello.dist.git("log", "-1", "--format=%B") == expected.replacing("HEAD", with: head)
                + "\n"
        )
    }
}
