import Sandbox

/// What every simulation begins with: the example, two branches of the distribution, and changes to be proposed.
enum Scene {
    static let secondBranch = "c9s"

    /// What one person works on: a branch of the fork, and the commits that it may come to lead to.
    struct Work: Sendable {
        let branch: String
        /// Branches of the fork that hold these commits.
        let stages: [String]
    }

    /// In each, the second stage follows on the first; the third is pushed over them.
    static let works = [
        Work(branch: "work-1", stages: ["news-1", "news-2", "manual-1"]),
        Work(branch: "work-2", stages: ["readme-1", "readme-2", "nothing-1"]),
    ]

    static let seed: Seed = {
        var seed = Example(hookURL: "http://127.0.0.1:1/webhooks/gitlab").seed
        seed.groups[0].members["mia"] = .owner
        seed.groups[1].members["mia"] = .owner
        seed.projects[2].members["sluice-bot"] = .developer
        for index in seed.projects.indices { seed.projects[index].mergeMethod = .fastForward }
        seed.commits += [
            change("news-1", "Greet everyone\n\nResolves: RHEL-4711\n", ["NEWS": "Everyone is greeted.\n"]),
            change(
                "news-2",
                "Greet everyone twice\n",
                ["NEWS": "Everyone is greeted twice.\n"],
                after: "news-1"
            ),
            change("manual-1", "Say more\n\nRelated: RHEL-4712\n", ["MORE": "There is more to say.\n"]),
            change("readme-1", "Explain the greeting\n", ["README.md": "# hello\n\nIt greets.\n"]),
            change(
                "readme-2",
                "Explain more\n",
                ["README.md": "# hello\n\nIt greets all.\n"],
                after: "readme-1"
            ),
            change(
                "nothing-1",
                "Ignore more\n",
                [".distro/.gitignore": "# Reset gitignore rules\n!*\n*.o\n"]
            ),
        ]
        return seed
    }()

    private static let dana = Seed.Person(name: "Dana Developer", email: "dana@example.com")

    private static func change(
        _ branch: String,
        _ message: String,
        _ files: [String: Seed.File],
        after start: String = "calm"
    ) -> Seed.Commit {
        let date = GitDate(seconds: 1_750_000_000, zone: "+0200")
        var commit = Seed.Commit(Example.sourceGit, branch: branch, message, by: dana, at: date, files: files)
        commit.start = start
        commit.label = branch
        return commit
    }
}
