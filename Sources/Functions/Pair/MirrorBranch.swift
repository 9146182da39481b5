package import GitLab

/// The dist-git branch that mirrors one source-git merge request; its name is the index of pairs in both directions.
///
/// Written `sluice/<source project id>/<iid>`, a recreated one `sluice/<source project id>/<iid>.<generation>`.
/// The name is trusted because only the bot can push below `sluice/`.
package struct MirrorBranch: Hashable, Sendable {
    package let sourceProject: Project.ID
    package let number: MergeRequest.Number
    /// 1 for the first mirror of a merge request, 2 and more for recreated ones.
    package let generation: Int

    package init(of number: MergeRequest.Number, in sourceProject: Project.ID, generation: Int = 1) {
        self.sourceProject = sourceProject
        self.number = number
        self.generation = generation
    }

    /// The branch of the next generation.
    package var successor: MirrorBranch {
        MirrorBranch(of: number, in: sourceProject, generation: generation + 1)
    }

    /// The full name of the reference.
    package var reference: String { "refs/heads/\(self)" }
}

extension MirrorBranch: LosslessStringConvertible {
    package var description: String {
        "sluice/\(sourceProject)/\(number)" + (generation > 1 ? ".\(generation)" : "")
    }

    /// Reads a branch name; `nil` for every name that this type would not write.
    package init?(_ name: String) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "sluice", let project = Int64(parts[1]) else { return nil }
        let tail = parts[2].split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(tail.count), let number = Int64(tail[0]), project > 0, number > 0 else {
            return nil
        }
        guard let generation = tail.count == 2 ? Int(tail[1]) : 1 else { return nil }
        self.init(of: .init(number), in: .init(project), generation: generation)
        guard description == name else { return nil }
    }
}
