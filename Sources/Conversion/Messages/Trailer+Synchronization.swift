package import Git

extension Trailer {
    /// In dist-git: the source-git commit that a commit was made from.
    package static let fromSourceGit = "From-source-git-commit"
    /// In source-git: the dist-git commit that a commit was made from.
    package static let fromDistGit = "From-dist-git-commit"

    /// Marks a dist-git commit as made from a source-git commit.
    package static func fromSourceGit(_ commit: ObjectID) -> Trailer {
        Trailer(fromSourceGit, commit.text)
    }

    /// Marks a source-git commit as made from a dist-git commit.
    package static func fromDistGit(_ commit: ObjectID) -> Trailer {
        Trailer(fromDistGit, commit.text)
    }
}
