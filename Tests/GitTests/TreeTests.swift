import Git
import Processes
import TestSupport
import Testing

@Suite struct TreeTests {
    private static let oddNames = [
        "a b", "ä", "\"q\"", "back\\slash", "new\nline", "tab\t", ":(top)", "*", "-x",
    ]

    private func repository(with names: [String] = []) async throws -> (TemporaryRepository, Repository) {
        let temporary = try await TemporaryRepository()
        for name in names { try temporary.write("\(name)\n", to: name) }
        return (temporary, try await temporary.open())
    }

    @Test func `Entries of every kind are listed`() async throws {
        let (temporary, repository) = try await repository(with: ["file", "folder/inner", "tool"])
        try temporary.folder.makeExecutable("tool")
        try temporary.link("link", to: "nowhere")
        let commit = try await temporary.commit("Start")
        try await temporary.git("update-index", "--add", "--cacheinfo", "160000,\(commit),module")
        let tree = try #require(ObjectID(try await temporary.git("write-tree")))

        let modes = try await repository.tree(tree, recursive: false).map {
            ["\($0.path)", $0.mode.rawValue]
        }
        let paths = try await repository.tree(tree, recursive: true).map(\.path)

        #expect(
            modes == [
                ["file", "100644"], ["folder", "040000"], ["link", "120000"], ["module", "160000"],
                ["tool", "100755"],
            ]
        )
        #expect(paths == ["file", "folder/inner", "link", "module", "tool"])
        #expect(try await repository.tree(repository.emptyTree, recursive: true).isEmpty)
    }

    @Test func `A folder is listed by itself`() async throws {
        let (temporary, repository) = try await repository(with: ["a/b/c", "a/d", "ab", "a.b"])
        let commit = try await temporary.commit("Start")

        #expect(try await repository.tree(commit, recursive: true, under: "a").map(\.path) == ["b/c", "d"])
        #expect(try await repository.tree(commit, recursive: false, under: "a").map(\.path) == ["b", "d"])
        #expect(try await repository.tree(commit, recursive: true, under: "ab").isEmpty)
        #expect(try await repository.tree(commit, recursive: true, under: "none").isEmpty)
    }

    @Test func `Odd names are read and found, byte by byte`() async throws {
        let (temporary, repository) = try await repository(with: Self.oddNames)
        let commit = try await temporary.commit("Start")
        let paths = Self.oddNames.map { GitPath($0) }

        #expect(try await Set(repository.tree(commit, recursive: true).map(\.path)) == Set(paths))
        #expect(try await Set(repository.entries(paths, in: commit).keys) == Set(paths))
        #expect(try await repository.entry("*", in: commit)?.path == "*")
        #expect(try await repository.entry("a*", in: commit) == nil)
    }

    @Test func `Blobs are read in one go, whatever is in them`() async throws {
        let temporary = try await TemporaryRepository()
        let contents: [[UInt8]] = [
            [], "\n".bytes, "a\nb missing\n".bytes, Array(0...255), [UInt8](repeating: 7, count: 300_000),
        ]
        for (index, content) in contents.enumerated() { try temporary.write(content, to: "\(index)") }
        let commit = try await temporary.commit("Start")
        let repository = try await temporary.open()
        let entries = try await repository.tree(commit, recursive: true)

        let blobs = try await repository.blobs(entries.map(\.object) + entries.map(\.object))

        #expect(entries.map { blobs[$0.object] } == contents)
        #expect(try await repository.blobs([]).isEmpty)
    }

    @Test func `Objects that are not here are named`() async throws {
        let (temporary, repository) = try await repository(with: ["a"])
        let commit = try await temporary.commit("Start")
        let absent = try #require(ObjectID(String(repeating: "1", count: 40)))

        #expect(try await repository.missing(of: [commit, absent]) == [absent])
        #expect(try await repository.exists(commit))
        #expect(try await !repository.exists(absent))
        await #expect(throws: GitError.missingObject(absent)) { try await repository.blobs([absent]) }
        await #expect(throws: GitError.missingObject(absent)) {
            try await repository.tree(absent, recursive: true)
        }
        await #expect(throws: GitError.missingObject(absent)) { try await repository.diff(absent, commit) }
        await #expect(throws: GitError.missingObject(absent)) {
            try await repository.changes(of: [commit, absent])
        }
    }

    @Test func `An answer that is too long is refused`() async throws {
        var (temporary, repository) = try await repository(with: ["a", "b", "c"])
        let commit = try await temporary.commit("Start")
        repository.limits.output = 100

        await #expect(throws: GitError.outputTooLarge("git ls-tree", 100)) {
            try await repository.tree(commit, recursive: true)
        }
    }
}
