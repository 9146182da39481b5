import Processes

extension Repository {
    /// What a person is to a commit.
    package enum Role: Sendable {
        case author
        case committer
    }

    /// The user as the user's own git knows them, with the time it is.
    /// - Throws: `.unknownIdentity` when git has not been told who the user is.
    package func identity(of role: Role = .author) async throws(GitError) -> Signature {
        let name: CommandArgument =
            switch role {
            case .author: "GIT_AUTHOR_IDENT"
            case .committer: "GIT_COMMITTER_IDENT"
            }
        let result = try await git(["var", name], variables: environment.atDesk, accepting: [0, 128])
        guard result.status.isSuccess else { throw .unknownIdentity }
        return Signature(parsing: result.output.prefix { $0 != .newline })
    }
}
