package import Git
package import GitLab

/// A forge as one of our identities sees it: its REST API, and its repositories over git.
package struct ForgeSession: Sendable {
    package let gitLab: GitLabClient
    /// Who makes the dist-git commits.
    package let author: CommitAuthor
    /// The key that markers are signed with, if one is configured.
    package let markerKey: [UInt8]?
    /// Where conversions are made and pushed from.
    package let workbenches: any Workbenches
    private let url: String
    private let token: Token

    package init(
        gitLab: GitLabClient,
        url: String,
        token: Token,
        author: CommitAuthor,
        markerKey: [UInt8]?,
        workbenches: any Workbenches = TemporaryWorkbenches()
    ) {
        self.gitLab = gitLab
        self.url = url
        self.token = token
        self.author = author
        self.markerKey = markerKey
        self.workbenches = workbenches
    }

    /// The repository of a project.
    ///
    /// The address is made from the configuration, never taken from a payload.
    package func remote(of project: String) -> Remote {
        Remote(url: "\(url)/\(project).git", credential: Credential(user: "oauth2", secret: token.reveal()))
    }
}

/// A name and a mail address for the commits of an identity.
package struct CommitAuthor: Sendable, Equatable {
    package let name: String
    package let email: String

    package init(name: String, email: String) {
        self.name = name
        self.email = email
    }
}
