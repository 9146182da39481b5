import Git
import TestSupport
import Testing

@testable import Conversion

@Suite struct RandomHistoryTests {
    /// A few of many, and those in which commits of one patch step on each other.
    private static let seeds =
        Array(1...13) + [50, 94, 102, 122, 130, 135, 140, 150, 151, 158, 172, 177, 186, 244, 260, 266, 365]

    @Test(arguments: seeds)
    func `The patches of dist-git make source-git of upstream`(seed: Int) async throws {
        let pair = try await Pair()
        let head = try await pair.write(historyOf: UInt64(seed), length: 24)

        let files = try await pair.convert()

        #expect(try await pair.plan().isEmpty, "seed \(seed): a second update changes something")
        let patches = SpecFile(Array((files["hello.spec"] ?? "").utf8)).patches.map {
            String(decoding: $0.value, as: UTF8.self)
        }
        try await pair.source.git("checkout", "--quiet", "--detach", "v1.0")
        try await pair.source.git(
            ["apply", "--index", "--whitespace=nowarn"] + patches.map { "\(pair.dist.path)/\($0)" }
        )
        let tree = try await pair.source.git("write-tree")
        let differences = try await pair.source.git(
            "diff",
            "--name-only",
            tree,
            "\(head)",
            "--",
            ".",
            ":(exclude).distro",
            ":(exclude)ignored"
        )
        #expect(differences.isEmpty, "seed \(seed)")
    }
}

extension Pair {
    /// Writes a random history on source-git's main branch and gives its head.
    fileprivate func write(historyOf seed: UInt64, length: Int) async throws -> ObjectID {
        let repository = try await source.open()
        let tip = try await source.id("HEAD")
        let entries = try await repository.tree(tip, recursive: true).filter {
            !$0.path.bytes.starts(with: ".distro".utf8)
        }
        let blobs = try await repository.blobs(entries.map(\.object))
        let files = Dictionary(uniqueKeysWithValues: entries.map { ($0.path, blobs[$0.object] ?? []) })
        let history = RandomHistory(seed: seed, on: tip, files: files, length: length)
        let head = try #require(try await repository.write(history.commits).last)
        try await source.git("reset", "--quiet", "--hard", "\(head)")
        return head
    }
}
