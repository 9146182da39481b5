import Processes
import TestSupport
import Testing

extension Hello {
    /// Runs the program, which has to clean up behind itself.
    func sluice(
        _ arguments: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        let answer = try await Sluice.run(arguments, home: home.path)
        #expect(try home.contents() == [".gitconfig", "tmp"], sourceLocation: sourceLocation)
        let path = home.path("tmp")
        #expect(
            try Files(under: path).contents.isEmpty,
            "temporary files stay in \(path)",
            sourceLocation: sourceLocation
        )
        return answer
    }

    /// Brings dist-git level with source-git, in a commit; the outcome has to be sound.
    @discardableResult
    func updateDistGit(
        _ options: String...,
        message: String = "Update from source-git",
        from upstream: String = "v1.0",
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        let command = ["update-dist-git", source.path, dist.path, "-m", message] + options
        let answer = try await sluice(command, sourceLocation: sourceLocation)
        try #require(answer.status.isSuccess, "\(answer.remarks)", sourceLocation: sourceLocation)
        #expect(try await fault(from: upstream) == nil, sourceLocation: sourceLocation)
        return answer
    }

    /// Carries dist-git's commits to source-git; `.distro` has to hold what dist-git holds.
    @discardableResult
    func updateSourceGit(
        _ options: String...,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        let before = try await State(of: dist)
        let answer = try await sluice(carrying + options, sourceLocation: sourceLocation)
        try #require(answer.status.isSuccess, "\(answer.remarks)", sourceLocation: sourceLocation)
        #expect(
            try await State(of: dist) == before,
            "dist-git is not what it was",
            sourceLocation: sourceLocation
        )
        #expect(try await packagingOfSourceGit() == packagingOfDistGit(), sourceLocation: sourceLocation)
        #expect(try await source.git("status", "--porcelain") == "", sourceLocation: sourceLocation)
        return answer
    }

    /// Runs `status`.
    func status() async throws -> Answer {
        try await sluice(["status", source.path, dist.path])
    }

    /// Sets up source-git from dist-git.
    func initialize(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let answer = try await sluice(initialization, sourceLocation: sourceLocation)
        try #require(answer.status.isSuccess, "\(answer.remarks)", sourceLocation: sourceLocation)
        #expect(try await source.git("status", "--porcelain") == "", sourceLocation: sourceLocation)
    }

    var initialization: [String] {
        let url = "https://example.com/hello.git"
        return ["init", "v1.0", source.path, dist.path, "--upstream-url", url, "--pkg-name", "hello"]
    }

    var update: [String] { ["update-dist-git", source.path, dist.path, "-m", "Update"] }

    var carrying: [String] { ["update-source-git", dist.path, source.path] }

    /// The program refuses with a sentence that has these words, and both repositories stay as they were.
    func expectRefusal(
        of command: [String],
        saying words: String...,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let before = (try await State(of: source), try await State(of: dist))
        let answer = try await sluice(command, sourceLocation: sourceLocation)
        #expect(answer.status == .exited(2), "\(answer.remarks)", sourceLocation: sourceLocation)
        for word in words {
            #expect(answer.remarks.contains(word), sourceLocation: sourceLocation)
        }
        #expect(
            try await State(of: source) == before.0,
            "source-git is not what it was",
            sourceLocation: sourceLocation
        )
        #expect(
            try await State(of: dist) == before.1,
            "dist-git is not what it was",
            sourceLocation: sourceLocation
        )
    }
}
