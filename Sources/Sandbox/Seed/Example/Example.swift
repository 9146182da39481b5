/// A small world to try things in: a package `hello` in source-git and dist-git, level with each other.
///
/// Every name, date and byte is fixed, so every object name is, too.
package struct Example: Sendable {
    /// Where both projects' webhooks lead; `nil` for no webhooks.
    package var hookURL: String?
    /// What webhooks send along.
    package var hookToken: String?
    /// What webhooks are signed with: `whsec_` and 32 bytes in Base64.
    package var hookSigningToken: String?

    package init(hookURL: String? = nil, hookToken: String? = nil, hookSigningToken: String? = nil) {
        self.hookURL = hookURL
        self.hookToken = hookToken
        self.hookSigningToken = hookSigningToken
    }
}

extension Example {
    package static let sourceGit = "src/hello"
    package static let distGit = "rpms/hello"
    package static let fork = "dana/hello"
    /// The branch of the distribution, in all three.
    package static let branch = "c10s"

    /// Tokens by user name: the bot that keeps the two level, a contributor, and a maintainer.
    package static let tokens = [
        "sluice-bot": "sandbox-token-of-the-bot",
        "dana": "sandbox-token-of-dana",
        "mia": "sandbox-token-of-mia",
    ]

    /// The whole of it.
    package var seed: Seed {
        var seed = Seed()
        seed.users = [
            user("sluice-bot", name: "Sluice", isBot: true), user("dana", name: "Dana Developer"),
            user("mia", name: "Mia Maintainer"),
        ]
        seed.groups = [
            Seed.Group("src", name: "Source-git", members: Self.roles),
            Seed.Group("rpms", name: "Dist-git", members: Self.roles),
        ]
        seed.projects = [sourceGit, distGit, fork]
        seed.commits = Self.upstream + [Self.packaging] + Self.distribution + [Self.conversion]
        return seed
    }

    private static let roles: [String: Role] = ["sluice-bot": .developer, "mia": .maintainer]

    private func user(_ username: String, name: String, isBot: Bool = false) -> Seed.User {
        var user = Seed.User(username, name: name, token: Self.tokens[username])
        user.isBot = isBot
        return user
    }

    private var sourceGit: Seed.Project {
        var project = Seed.Project(Self.sourceGit, defaultBranch: Self.branch)
        project.description = "hello for the distribution: the code with the distribution's commits on top"
        project.isPremium = true
        project.hooks = hooks
        return project
    }

    private var distGit: Seed.Project {
        var project = Seed.Project(Self.distGit, defaultBranch: Self.branch)
        project.description = "hello for the distribution: what packages are built from"
        project.hooks = hooks
        project.pipelineJobs = [JobTemplate(name: "build", stage: "build"), JobTemplate(name: "tests")]
        return project
    }

    private var fork: Seed.Project {
        Seed.Project(Self.fork, defaultBranch: Self.branch, origin: .fork(of: Self.sourceGit))
    }

    private var hooks: [Seed.Hook] {
        guard let hookURL else { return [] }
        return [Seed.Hook(url: hookURL, token: hookToken, signingToken: hookSigningToken)]
    }
}
