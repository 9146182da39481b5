import Processes

extension Repository {
    /// The first URL that a remote is configured with, without a user or password in it; `nil` when there is none.
    package func url(ofRemote name: String) async throws(GitError) -> String? {
        let question: [CommandArgument] = ["config", "-z", "--get-all", "remote.\(name).url"]
        let result = try await git(question, variables: environment.atDesk, accepting: [0, 1])
        return result.output.split(separator: 0).first.map { Self.withoutUser($0.text) }
    }

    /// Drops `USER:PASSWORD@` behind `://`; in front of other addresses a user is no secret.
    private static func withoutUser(_ url: String) -> String {
        guard let scheme = url.firstRange(of: "://") else { return url }
        let rest = url[scheme.upperBound...]
        guard let at = rest.prefix(while: { $0 != "/" }).lastIndex(of: "@") else { return url }
        return String(url[..<scheme.upperBound] + rest[rest.index(after: at)...])
    }
}
