import Git

/// A dist-git history told as one straight line of changes.
///
/// A side branch is told commit by commit where it does not collide with what was told before it. What it changes
/// in files that the other side changes too is told by the merge: the difference between the tree told so far and
/// the tree of the merge.
struct Replay: Sendable {
    /// A commit, and the tree before and after it as the straight line has them.
    struct Step: Sendable, Equatable {
        let commit: Commit
        let before: DistGitTree
        let after: DistGitTree
    }

    private var told: DistGitTree
    private let trees: [ObjectID: DistGitTree]

    /// - Parameters:
    ///   - start: The tree that source-git already has.
    ///   - trees: The trees of all commits to be told, and of their first parents, by commit.
    init(from start: DistGitTree, trees: [ObjectID: DistGitTree]) {
        told = start
        self.trees = trees
    }

    /// Tells commits in the order they have, but none before its parents.
    mutating func tell(_ commits: [Commit]) -> [Step] {
        commits.parentsFirst.map { commit in
            let before = told
            told = tree(after: commit) ?? told
            return Step(commit: commit, before: before, after: told)
        }
    }

    private func tree(after commit: Commit) -> DistGitTree? {
        guard let tree = trees[commit.id], !commit.isMerge else { return trees[commit.id] }
        let parent = commit.parents.first.flatMap { trees[$0] } ?? DistGitTree([])
        return told.applying(changesFrom: parent, to: tree)
    }
}

extension [Commit] {
    /// The same commits in the same order, but each behind its parents: clocks that go wrong cannot change that.
    fileprivate var parentsFirst: [Commit] {
        let known = Dictionary(map { ($0.id, $0) }) { first, _ in first }
        var told: Set<ObjectID> = []
        var sorted: [Commit] = []
        var stack = Array(reversed())
        while let commit = stack.last {
            if let parent = commit.parents.lazy.compactMap({ known[$0] }).first(where: {
                !told.contains($0.id)
            }) {
                stack.append(parent)
            } else {
                stack.removeLast()
                if told.insert(commit.id).inserted { sorted.append(commit) }
            }
        }
        return sorted
    }
}
