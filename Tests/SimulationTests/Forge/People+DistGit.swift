import Git
import GitLab
import Runtime
import Sandbox

/// What people do in dist-git by themselves.
extension People {
    /// What somebody may commit to dist-git.
    enum Packaging: Sendable {
        /// Words that have no part in the build.
        case notes(Int)
        /// A new release of upstream: a person has to bring it to source-git.
        case release(Int)
        /// Everything as it was before the newest commit.
        case retreat

        static let notesFile = "NOTES"

        /// What one commit after the other does to a branch: few states, so that conversions of many histories are the same.
        fileprivate static let story = [notes(1), retreat, notes(2), release(2), notes(3)]
    }

    /// Commits to a branch of dist-git what comes next there.
    func goOn(in branch: String) async throws {
        let commits = try await site.forge.commits(of: branch, in: Example.distGit)
        let told = commits.count { $0.text.hasPrefix(Self.subject) }
        guard told < Packaging.story.count else { return }
        try await commit(Packaging.story[told], to: branch)
    }

    private static let subject = "Change the packaging"

    /// Commits to a branch of dist-git as its maintainer.
    func commit(_ packaging: Packaging, to branch: String = Example.branch) async throws {
        let forge = site.forge
        guard let present = try await forge.reference("refs/heads/\(branch)", of: Example.distGit),
            let head = ObjectID(present)
        else { throw Failure.impossible("dist-git has no branch \(branch)") }
        let repository = try await Repository.open(forge.sandbox.repositoryFolder(of: Example.distGit))
        let newest = try await repository.commit(head)
        let mia = Signature(
            name: "Mia Maintainer",
            email: "mia@example.com",
            seconds: newest.committer.seconds + 60
        )
        let commit = try await repository.write(
            NewCommit(
                parents: [head],
                author: mia,
                committer: mia,
                message: Array("\(Self.subject)\n".utf8),
                tree: tree(with: packaging, before: repository.commits(newest.parents).first)
            )
        )
        _ = try await forge.push(commit.text, to: branch, of: Example.distGit, by: "mia", expecting: present)
    }

    private func tree(with packaging: Packaging, before: Commit?) -> NewTree {
        switch packaging {
        case .notes(let variant): tree(writing: "Seen \(variant) times.\n", to: Packaging.notesFile)
        case .release(let version):
            tree(writing: "SHA512 (hello-\(version).tar.gz) = 00\(version)\n", to: "sources")
        case .retreat: NewTree(base: before?.tree)
        }
    }

    private func tree(writing text: String, to path: String) -> NewTree {
        NewTree(base: .firstParent, changes: [GitPath(path): .write(.file, Array(text.utf8))])
    }
}

extension SimulatedForge {
    /// The newest commits of a branch.
    fileprivate func commits(of branch: String, in project: String) async throws -> [Commit] {
        guard let head = try await reference("refs/heads/\(branch)", of: project).flatMap({ ObjectID($0) })
        else {
            return []
        }
        return try await Repository.open(sandbox.repositoryFolder(of: project))
            .commits(CommitQuery(include: [head]))
    }
}
