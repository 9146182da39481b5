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
    }

    /// Commits to a branch of dist-git as its maintainer.
    func commit(_ packaging: Packaging, to branch: String = Example.branch) async throws {
        let forge = site.forge
        guard let present = try await forge.reference("refs/heads/\(branch)", of: Example.distGit),
            let head = ObjectID(present)
        else { throw Failure.impossible("dist-git has no branch \(branch)") }
        let folder = try await forge.sandbox.repositoryFolder(of: Example.distGit)
        let repository = try await Repository.open(folder)
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
                message: Array("Change the packaging\n".utf8),
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
