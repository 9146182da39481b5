import Git
import Glibc
import TestSupport
import Testing

@testable import Conversion

/// How often git is run does not depend on how long a history is.
@Suite struct ProcessCountTests {
    @Test(arguments: History.allCases)
    func `Planning for many commits takes as many processes as for a few`(history: History) async throws {
        let few = try await runs(planning: history, of: 3)
        let many = try await runs(planning: history, of: 30)

        #expect(!few.isEmpty)
        #expect(few == many)
    }

    /// What the commits are like.
    enum History: CaseIterable {
        case plain, squashed, tangled, merged, ignored
    }

    private func runs(planning history: History, of count: Int) async throws -> [String] {
        let pair = try await Pair()
        try await pair.write(history, of: count)
        let (head, base) = (try await pair.source.id("HEAD"), try await pair.dist.id("HEAD"))
        let git = try await CountingGit()
        let update = UpdateDistGit(
            sourceGit: try await git.open(pair.source),
            distGit: try await git.open(pair.dist)
        )
        let configuration = try SourceGitConfiguration(parsing: Array(Pair.yaml.utf8)).package(for: "hello")
        return try await git.runs {
            _ = try await update.requiredBlobs(head: head, base: base, configuration: configuration)
            _ = try await update.plan(head: head, base: base, configuration: configuration, packager: "Dana")
            _ = try await DistGitBacklog(
                sourceGit: RepositorySide(update.sourceGit, head: head, name: "source"),
                distGit: RepositorySide(update.distGit, head: base, name: "dist"),
                configuration: configuration
            )
        }
    }
}

extension Pair {
    fileprivate func write(_ history: ProcessCountTests.History, of count: Int) async throws {
        for number in 1...count {
            let file = "file-\(number)"
            switch history {
            case .plain:
                try await source.commit("Change\n", [file: "x\n"])
            case .squashed:
                try await source.commit("First\n\nPatch-name: \(number).patch\n", [file: "x\n"])
                try await source.commit("Second\n\nPatch-name: \(number).patch\n", ["\(file).c": "x\n"])
            case .tangled:
                try await source.commit("Make\n\nPatch-name: \(number).patch\n", [file: "x\n"])
                try await source.commit("Edit\n\nPatch-name: \(number).patch\n", [file: "y\n"])
            case .merged:
                try await source.startBranch("side-\(number)")
                try await source.commit("Side\n", [file: "x\n"])
                try await source.checkOut("main")
                try await source.merge("side-\(number)", message: "Merge")
            case .ignored:
                try await source.commit("Change\n", [file: "x\n"])
                try await source.commit("Ignored\n\nIgnore-patch: true\n", ["\(file).yml": "x\n"])
            }
        }
    }
}

/// A git that notes each of its runs.
private struct CountingGit {
    private let folder: TemporaryFolder
    private let environment: GitEnvironment

    init() async throws {
        folder = try TemporaryFolder()
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        let script = "PATH='\(path)'; echo \"$1\" >>'\(folder.path("runs"))'; exec git \"$@\""
        try await folder.writeProgram(script, to: "git")
        environment = GitEnvironment(inheriting: ["PATH": "\(folder.path):\(path)"])
    }

    func open(_ repository: TemporaryRepository) async throws -> Repository {
        try await Repository.open(repository.path, environment: environment)
    }

    /// The commands of git that are run meanwhile.
    func runs(of body: () async throws -> Void) async throws -> [String] {
        try folder.removeIfThere("runs")
        try await body()
        return String(decoding: try folder.read("runs"), as: UTF8.self).split(separator: "\n").map(
            String.init
        )
    }
}
