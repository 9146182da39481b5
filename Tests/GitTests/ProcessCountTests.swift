import Git
import TestSupport
import Testing

/// How often git is run does not depend on how much there is to do.
@Suite struct ProcessCountTests {
    /// A git that notes each of its runs.
    private struct CountingGit {
        let folder: TemporaryFolder
        let environment: GitEnvironment

        init() async throws {
            folder = try TemporaryFolder()
            let user = try User()
            let script = "PATH='\(user.searchPath)'; echo \"$1\" >>'\(folder.path("runs"))'; exec git \"$@\""
            try await folder.writeProgram(script, to: "git")
            environment = GitEnvironment(inheriting: ["PATH": "\(folder.path):\(user.searchPath)"])
        }

        func runs(of body: () async throws -> Void) async throws -> [String] {
            try folder.removeIfThere("runs")
            try await body()
            return try folder.read("runs").text.split(separator: "\n").map(String.init)
        }
    }

    private static let reading = [
        ["rev-list", "cat-file"], ["diff-tree"], ["ls-tree"], ["cat-file"], ["cat-file"],
    ]
    private static let patches = [
        ["format-patch"], ["patch-id"], ["read-tree", "apply", "write-tree"], ["fast-import"],
    ]

    @Test(arguments: [2, 40])
    func `The number of commits, files and patches does not count`(count: Int) async throws {
        let temporary = try await TemporaryRepository()
        let base = try await temporary.commit("Base", ["base": "1\n"])
        for number in 1...count {
            try await temporary.commit("Change \(number)", ["\(number)": "\(number)\n"])
        }
        let counting = try await CountingGit()
        let repository = try await Repository.open(temporary.path, environment: counting.environment)
        let head = try #require(try await repository.head())
        let chain = try await repository.commits(
            CommitQuery(include: [head], exclude: [base], order: .oldestFirst)
        )
        let ids = chain.map(\.id)
        let blobs = try await repository.tree(head, recursive: true).map(\.object)
        let texts = try await repository.formatPatches(PatchQuery(commits: ids)).map {
            PatchText(text: $0.text)
        }

        let reading = [
            try await counting.runs { _ = try await repository.commits(CommitQuery(include: [head])) },
            try await counting.runs { _ = try await repository.changes(of: ids) },
            try await counting.runs { _ = try await repository.tree(head, recursive: true) },
            try await counting.runs { _ = try await repository.blobs(blobs) },
            try await counting.runs { _ = try await repository.missing(of: blobs) },
        ]
        let patches = [
            try await counting.runs { _ = try await repository.formatPatches(PatchQuery(commits: ids)) },
            try await counting.runs {
                _ = try await repository.patchIDs(of: texts.map(\.text), kind: .stable)
            },
            try await counting.runs { _ = try await repository.apply(texts, to: base) },
            try await counting.runs { _ = try await repository.linearized(chain) },
        ]

        #expect(reading == Self.reading)
        #expect(patches == Self.patches)
    }

    @Test func `Which of many patches does not apply is found in a few steps`() async throws {
        let temporary = try await TemporaryRepository()
        let base = try await temporary.commit("Base", ["a": "1\n"])
        let two = try await temporary.commit("Two", ["b": "2\n"])
        let counting = try await CountingGit()
        let repository = try await Repository.open(temporary.path, environment: counting.environment)
        let patch = try await repository.formatPatches(PatchQuery(commits: [two]))[0].text.text
        var texts = (0..<100).map {
            PatchText(text: patch.replacing("b/b", with: "b/\($0)").replacing("a/b", with: "a/\($0)").bytes)
        }
        texts[70] = texts[3]

        let runs = try await counting.runs {
            let application = try await repository.apply(texts, to: base)
            guard case .refused(patch: 70, _) = application else {
                Issue.record("\(application)")
                return
            }
        }

        #expect(runs.count < 25)
    }
}
