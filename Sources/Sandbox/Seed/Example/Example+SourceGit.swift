/// The distribution's commits on top of the release.
extension Example {
    static let distribution = [initialisation, calm]

    /// As `packit source-git init` makes it.
    private static let initialisation: Seed.Commit = {
        var commit = Seed.Commit(
            sourceGit,
            branch: branch,
            "Initialize as a source-git repository\n\nFrom-dist-git-commit: {{import}}\n",
            by: packager,
            at: GitDate(seconds: 1_709_719_200, zone: "+0100"),
            files: [
                ".distro/.gitignore": "# Reset gitignore rules\n!*\n",
                ".distro/hello.spec": .text(spec(patches: "")),
                ".distro/source-git.yaml": .text(configuration),
            ]
        )
        commit.start = "release"
        return commit
    }()

    private static let calm: Seed.Commit = {
        var commit = Seed.Commit(
            sourceGit,
            branch: branch,
            """
            Greet without shouting

            The exclamation mark wakes people up on the console of a server.

            Resolves: RHEL-10002

            """,
            by: packager,
            at: GitDate(seconds: 1_712_649_600, zone: "+0200"),
            files: ["greeting.c": .text(greeting(ending: "."))]
        )
        commit.label = "calm"
        return commit
    }()

    private static let configuration = """
        upstream_project_url: https://hello.example/hello.git
        upstream_ref: v1.0
        downstream_package_name: hello
        specfile_path: .distro/hello.spec
        patch_generation_ignore_paths:
        - .distro
        patch_generation_patch_id_digits: 1
        sync_changelog: true
        files_to_sync:
        - src: .distro/
          dest: .
          delete: true
          filters:
          - protect .git*
          - protect sources
          - exclude source-git.yaml
          - exclude .gitignore
        sources:
        - path: hello-1.0.tar.gz
          url: https://sources.stream.centos.org/sources/rpms/hello/hello-1.0.tar.gz/sha512/\(archiveDigest)/hello-1.0.tar.gz

        """

    /// The patch that the second commit becomes, as `git format-patch --full-index` makes it.
    static let patch = """
        From {{calm}} Mon Sep 17 00:00:00 2001
        From: Mia Maintainer <mia@example.com>
        Date: Tue, 9 Apr 2024 10:00:00 +0200
        Subject: [PATCH] Greet without shouting

        The exclamation mark wakes people up on the console of a server.

        Resolves: RHEL-10002
        ---
         greeting.c | 2 +-
         1 file changed, 1 insertion(+), 1 deletion(-)

        diff --git a/greeting.c b/greeting.c
        index 735719237844f87d4fd9e17b023dd2f38168ef48..d17f39db4bb1b9cc94a005d4a30f80526bf6d3c7 100644
        --- a/greeting.c
        +++ b/greeting.c
        @@ -4,5 +4,5 @@
        \u{20}
         void greet(const char *name)
         {
        -\tprintf("Hello, %s!\\n", name);
        +\tprintf("Hello, %s.\\n", name);
         }

        """
}
