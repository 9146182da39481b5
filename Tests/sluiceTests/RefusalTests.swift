import Processes
import TestSupport
import Testing

/// What is said to somebody who asks for what cannot be done.
@Suite struct RefusalTests {
    /// A command line that is refused.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let sentence: String
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: String, _ sentence: String) {
            self.arguments = arguments.split(separator: " ").map(String.init)
            self.sentence = sentence
        }
    }

    static let mistakes = [
        Mistake("update-dist-git src/hello nowhere/hello", "nowhere/hello is not there: there is no nowhere"),
        Mistake("update-dist-git src/hello home", "home is not a git repository and holds none called hello"),
        Mistake("update-dist-git src/hello src", "are one folder"),
        Mistake("update-dist-git src/hello rpms/hello/hello.spec", "is a file"),
        Mistake("update-dist-git src/hello/.distro rpms/hello", "is a folder inside the git repository"),
        Mistake("update-dist-git src/hello src/../src/hello", "are one folder"),
        Mistake("update-dist-git rpms/hello src/hello", "turn the arguments round"),
        Mistake("update-dist-git src/hello rpms/hello -F nofile", "nofile cannot be read: No such file"),
        Mistake("update-dist-git src/hello rpms/hello -F -", "the message is empty"),
        Mistake(
            "update-dist-git src/hello rpms/hello --pkg-tool no-such-tool",
            "no-such-tool is not installed"
        ),
        Mistake("update-dist-git src/hello rpms/hello --upstream-ref v9", "v9 names no commit"),
        Mistake("update-source-git rpms/hello src/hello", "is ahead of"),
        Mistake("update-source-git rpms/hello src/hello A..B -f", "“A” is no commit of"),
        Mistake("status src/hello home", "home is not a git repository"),
        Mistake("init v9 src/hello rpms/hello", "“v9” is no tag, branch or commit"),
    ]

    @Test(arguments: mistakes)
    func `A mistake is answered by a sentence, and nothing changes`(mistake: Mistake) async throws {
        let place = try await Workplace()
        let before = try await place.state()

        let result = try await place.sluice(mistake.arguments)

        #expect(result.status == .exited(2))
        #expect(result.output.isEmpty)
        #expect(
            result.remarks.hasPrefix("sluice: ") && result.remarks.contains(mistake.sentence),
            "\(result.remarks)"
        )
        #expect(try await place.state() == before)
        #expect(try place.temporaryFiles().isEmpty)
    }

    @Test(arguments: [
        "update-dist-git src/hello", "update-dist-git a b c", "update-dist-git a b -m x -F y",
        "status a b --what",
        "update-source-git rpms/hello src/hello --force",
    ])
    func `A command line that means nothing is wrong use`(line: String) async throws {
        let place = try await Workplace()

        let result = try await place.sluice(line.split(separator: " ").map(String.init))

        #expect(result.status == .exited(2))
        #expect(result.remarks.contains("Usage: "))
    }

    @Test(arguments: ["index", "HEAD"])
    func `Where another git works, nothing changes`(lock: String) async throws {
        let place = try await Workplace()
        try place.folder.write("", to: "rpms/hello/.git/\(lock).lock")
        let before = try await place.state()

        let result = try await place.sluice(["update-dist-git", "src/hello", "rpms/hello", "-m", "Update"])

        #expect(result.status == .exited(2))
        #expect(result.remarks.contains("another git works there"))
        #expect(result.remarks.contains("remove \(place.folder.path("rpms/hello/.git/\(lock).lock"))"))
        #expect(try await place.state() == before)
    }

    @Test func `An archive that dist-git's sources lacks stops an update with a tool`() async throws {
        let place = try await Workplace()
        let update = ["update-dist-git", "src/hello", "rpms/hello", "-m", "Update", "--pkg-tool", "true"]
        try await place.run("sed", ["-i", "s/1.0.tar/0.9.tar/", place.folder.path("rpms/hello/sources")])
        try await place.run(
            "git",
            ["-C", place.folder.path("rpms/hello"), "commit", "--quiet", "--all", "-m", "Old"]
        )
        let before = try await place.state()

        let result = try await place.sluice(update + ["--force"])

        #expect(result.status == .exited(2))
        #expect(result.remarks.contains("run `true new-sources hello-1.0.tar.gz` in rpms/hello"))
        #expect(try await place.state() == before)
    }

    @Test func `Somebody with a shallow clone is told to complete it, and then it works`() async throws {
        let place = try await Workplace()
        let clone = ["clone", "--quiet", "--depth=1", "file://\(place.folder.path("src/hello"))", "shallow"]
        try await place.run("git", clone)
        let update = ["update-dist-git", "shallow", "rpms/hello", "--dry-run"]

        let refused = try await place.sluice(update)
        try await place.run("git", ["-C", "shallow", "fetch", "--quiet", "--unshallow"])
        let done = try await place.sluice(update)

        #expect(refused.status == .exited(2))
        #expect(refused.remarks.contains("complete it with `git -C shallow fetch --unshallow`"))
        #expect(done.status == .exited(0))
    }

    @Test func `Somebody with a partial clone is told to complete it, and then it works`() async throws {
        let place = try await Workplace()
        try await place.run("git", ["-C", "src/hello", "config", "uploadpack.allowFilter", "true"])
        let source = "file://\(place.folder.path("src/hello"))"
        try await place.run("git", ["clone", "--quiet", "--filter=blob:none", source, "partial"])
        let update = ["update-dist-git", "partial", "rpms/hello", "--dry-run"]

        let refused = try await place.sluice(update)
        try await place.run("git", ["-C", "partial", "fetch", "--quiet", "--refetch", "--no-filter"])
        let done = try await place.sluice(update)

        #expect(refused.status == .exited(2))
        #expect(refused.remarks.contains("complete it with `git fetch --refetch --no-filter`"))
        #expect(done.status == .exited(0))
    }
}
