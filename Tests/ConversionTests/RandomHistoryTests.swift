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
        try await pair.write(historyOf: seed)

        try await pair.convert()

        #expect(try await pair.fault(excluding: "ignored") == nil, "seed \(seed)")
        #expect(try await pair.plan().isEmpty, "seed \(seed): a second update changes something")
    }
}

extension Pair {
    /// Writes a random history on source-git's main branch.
    func write(historyOf seed: Int, length: Int = 24) async throws {
        let repository = try await source.open()
        let tip = try await source.id("HEAD")
        let entries = try await repository.tree(tip, recursive: true).filter {
            !$0.path.bytes.starts(with: ".distro".utf8)
        }
        let blobs = try await repository.blobs(entries.map(\.object))
        let files = Dictionary(uniqueKeysWithValues: entries.map { ($0.path, blobs[$0.object] ?? []) })
        let history = RandomHistory(seed: UInt64(seed), on: tip, files: files, length: length)
        let head = try #require(try await repository.write(history.commits).last)
        try await source.git("reset", "--quiet", "--hard", "\(head)")
    }
}
