package import Git

/// Who makes the commits of source-git.
package enum Committer: Sendable, Equatable {
    /// A person, at the time given.
    case person(Signature)
    /// A service whose commits are the same wherever and whenever it runs: each has the date of the commit it carries.
    case service(name: String, email: String)
}

extension Committer {
    /// The committer of the commit that carries `origin`.
    func signature(for origin: Commit) -> Signature {
        switch self {
        case .person(let signature): signature
        case .service(let name, let email):
            Signature(
                name: name,
                email: email,
                seconds: origin.committer.seconds,
                zone: origin.committer.zone
            )
        }
    }
}
