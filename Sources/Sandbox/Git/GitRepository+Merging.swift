import Processes

extension GitRepository {
    /// The tree of two commits merged; `nil` when they conflict.
    func mergedTree(_ ours: String, _ theirs: String) async throws -> String? {
        let result = try await result(of: ["merge-tree", "--write-tree", "--name-only", ours, theirs])
        switch result.status {
        case .exited(0):
            return String(decoding: result.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        case .exited(1): return nil
        default: throw SandboxError.gitFailed("merge-tree", message: result.errorOutput.complaint)
        }
    }

    /// Writes a commit; no reference is moved.
    func writeCommit(
        tree: String,
        parents: [String],
        message: String,
        author: GitCommit.Stamp,
        committer: GitCommit.Stamp
    ) async throws -> String {
        let arguments = ["commit-tree", tree] + parents.flatMap { ["-p", $0] }
        let environment = [
            "GIT_AUTHOR_NAME": author.name,
            "GIT_AUTHOR_EMAIL": author.email,
            "GIT_AUTHOR_DATE": author.date.variable,
            "GIT_COMMITTER_NAME": committer.name,
            "GIT_COMMITTER_EMAIL": committer.email,
            "GIT_COMMITTER_DATE": committer.date.variable,
        ]
        let output = try await git(arguments, input: Array(message.utf8), environment: environment)
        return String(decoding: output, as: UTF8.self).trimmingSpaces
    }

    /// Takes in the objects of a pack that was pushed, so that rules can look at them.
    func store(pack: [UInt8]) async throws {
        try await git(["index-pack", "--stdin", "--fix-thin"], input: pack)
    }
}
