/// The packaging in dist-git, and what was converted to it.
extension Example {
    static let packager = Seed.Person(name: "Mia Maintainer", email: "mia@example.com")
    private static let bot = Seed.Person(name: "Sluice", email: "sluice-bot@example.com")

    /// The release archive, by its SHA-512.
    static let archiveDigest =
        "7e51f30e7c4b2a9d6f0835d1c4e8b2f97a603d5c1e8f4b2a9d6c0753e1f8a4b2"
        + "9c6d03f57e1a8b4c2f9d6e0351c7a8f4b2e9d6c03f571e8a4b2c9f6d0e35a17c"

    /// The first import.
    static let packaging: Seed.Commit = {
        var commit = Seed.Commit(
            distGit,
            branch: branch,
            "Import hello 1.0\n\nResolves: RHEL-10001\n",
            by: packager,
            at: GitDate(seconds: 1_709_287_200, zone: "+0100"),
            files: [
                ".gitignore": "/hello-*.tar.gz\n",
                "hello.spec": .text(spec(patches: "")),
                "sources": .text("SHA512 (hello-1.0.tar.gz) = \(archiveDigest)\n"),
            ]
        )
        commit.label = "import"
        return commit
    }()

    /// What the bot made of the distribution's first change.
    static let conversion = Seed.Commit(
        distGit,
        branch: branch,
        """
        Greet without shouting

        Resolves: RHEL-10002

        From-source-git-commit: {{calm}}

        """,
        by: bot,
        at: GitDate(seconds: 1_712_653_200),
        files: [
            "0001-Greet-without-shouting.patch": .text(patch),
            "hello.spec": .text(
                spec(
                    patches: """
                        # Greet without shouting
                        # Author: Mia Maintainer <mia@example.com>
                        Patch1:         0001-Greet-without-shouting.patch

                        """
                )
            ),
        ]
    )

    /// The spec file, with these tags behind the source.
    static func spec(patches: String) -> String {
        """
        Name:           hello
        Version:        1.0
        Release:        1%{?dist}
        Summary:        Say hello

        License:        MIT
        URL:            https://hello.example
        Source0:        https://hello.example/releases/hello-%{version}.tar.gz
        \(patches)
        BuildRequires:  gcc
        BuildRequires:  make

        %description
        A program that says hello to the world, or to whom you like.

        %prep
        %autosetup -p1

        %build
        %make_build

        %install
        %make_install prefix=%{_prefix}

        %check
        make check

        %files
        %doc README.md NEWS
        %{_bindir}/hello

        %changelog
        * Fri Mar 01 2024 Mia Maintainer <mia@example.com> - 1.0-1
        - First import

        """
    }
}
