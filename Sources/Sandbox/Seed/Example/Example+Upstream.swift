/// The project upstream: a program, its history, and a release.
extension Example {
    private static let author = Seed.Person(name: "Ursula Upstream", email: "ursula@hello.example")

    static let upstream = [start, argument, release, manual]

    private static func commit(
        _ message: String,
        at seconds: Int64,
        _ files: [String: Seed.File]
    ) -> Seed.Commit {
        let date = GitDate(seconds: seconds, zone: "+0100")
        return Seed.Commit(sourceGit, branch: "main", message, by: author, at: date, files: files)
    }

    private static let start = commit(
        """
        Add a program that greets

        It says hello to the world, and nothing else yet.

        """,
        at: 1_646_128_800,
        [
            "README.md": "# hello\n\nA program that says hello.\n\n    make\n    ./hello\n",
            "Makefile": .text(makefile(version: "0.1")),
            "greeting.h": .text(header),
            "greeting.c": .text(greeting(ending: "!")),
            "hello.c": .text(program(takesName: false)),
        ]
    )

    private static let argument = commit(
        """
        Let the caller say whom to greet

        The first argument is the name; without one it is the world.

        """,
        at: 1_661_940_900,
        [
            "README.md":
                "# hello\n\nA program that says hello.\n\n    make\n    ./hello\n    ./hello Dana\n",
            "hello.c": .text(program(takesName: true)),
        ]
    )

    private static let release: Seed.Commit = {
        var release = commit(
            "Release 1.0\n",
            at: 1_677_681_000,
            [
                "Makefile": .text(makefile(version: "1.0")),
                "NEWS": "1.0: the caller says whom to greet\n",
            ]
        )
        release.label = "release"
        release.tag = "v1.0"
        return release
    }()

    private static let manual = commit(
        "Add a manual page\n",
        at: 1_693_578_600,
        ["hello.1": ".TH HELLO 1\n.SH NAME\nhello \\- say hello\n.SH SYNOPSIS\n.B hello\n[\\fINAME\\fR]\n"]
    )
}
