import Git
import Testing

@testable import Conversion

@Suite struct ReplayTests {
    private static let root = commit("0", parents: [], "")

    @Test func `A straight line is told as it is`() {
        let one = commit("1", parents: ["0"], "a=1")
        let two = commit("2", parents: ["1"], "a=1 b=1")

        #expect(told([one, two]) == ["1: a=1", "2: a=1 b=1"])
    }

    @Test func `A side branch is told before the merge that then adds nothing`() {
        let side = commit("1", parents: ["0"], "a=1")
        let main = commit("2", parents: ["0"], "b=1")
        let merge = commit("3", parents: ["2", "1"], "a=1 b=1")

        #expect(told([side, main, merge]) == ["1: a=1", "2: a=1 b=1", "3: a=1 b=1"])
    }

    @Test func `What collides is told by the merge`() {
        let side = commit("1", parents: ["0"], "a=1")
        let main = commit("2", parents: ["0"], "a=2 b=1")
        let merge = commit("3", parents: ["2", "1"], "a=3 b=1")

        #expect(told([side, main, merge]) == ["1: a=1", "2: a=1", "3: a=3 b=1"])
    }

    @Test func `No commit is told before its parents`() {
        let side = commit("1", parents: ["0"], "a=1")
        let main = commit("2", parents: ["0"], "b=1")
        let merge = commit("3", parents: ["2", "1"], "a=1 b=1")
        let last = commit("4", parents: ["3"], "b=1")

        #expect(told([last, main, merge, side]) == ["2: b=1", "1: a=1 b=1", "3: a=1 b=1", "4: b=1"])
    }

    private func told(_ commits: [(Commit, DistGitTree)]) -> [String] {
        let trees = Dictionary(([Self.root] + commits).map { ($0.0.id, $0.1) }) { first, _ in first }
        var replay = Replay(from: DistGitTree([]), trees: trees)
        return replay.tell(commits.map(\.0)).map { "\($0.commit.subject): \($0.after.text)" }
    }

    /// A commit whose files are given as `NAME=VERSION`.
    private static func commit(_ name: String, parents: [String], _ files: String) -> (Commit, DistGitTree) {
        let entries = files.split(separator: " ").map { file in
            let parts = file.split(separator: "=")
            return TreeEntry(mode: .file, object: id(parts[1]), path: GitPath(parts[0]))
        }
        let nobody = Signature(name: "A", email: "a@example.com", seconds: 0)
        let commit = Commit(
            id: id(name),
            tree: id(name),
            parents: parents.map { id($0) },
            author: nobody,
            committer: nobody,
            message: Array(name.utf8)
        )
        return (commit, DistGitTree(entries))
    }

    private func commit(_ name: String, parents: [String], _ files: String) -> (Commit, DistGitTree) {
        Self.commit(name, parents: parents, files)
    }

    private static func id(_ digit: some StringProtocol) -> ObjectID {
        ObjectID(String(repeating: String(digit), count: 40)) ?? .zero
    }
}

extension DistGitTree {
    fileprivate var text: String {
        files.values.sorted { $0.path < $1.path }.map { "\($0.path)=\($0.object.text.prefix(1))" }.joined(
            separator: " "
        )
    }
}
