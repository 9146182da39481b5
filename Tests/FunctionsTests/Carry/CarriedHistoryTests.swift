import Git
import GitLab
import Runtime
import Sandbox
import Testing

extension CarryTests {
    /// Which of dist-git's commits are news, and which came from source-git in the first place.
    @Suite struct CarriedHistoryTests {
        @Test func `What was made from source-git is not brought back`() async throws {
            try await CarryStage.lend { stage in
                let (outcome, gitOperations) = try await stage.deliverInVain()

                guard case .ignored = outcome else {
                    Issue.record("\(outcome)")
                    return
                }
                #expect(gitOperations == 0)
                #expect(try await stage.mergeRequests().isEmpty)
            }
        }

        @Test func `A merge of a mirror into dist-git is not brought back`() async throws {
            try await CarryStage.lend { stage in
                try await stage.mirror(of: stage.change("NEWS", on: "c10s"), on: "mirror")
                try await stage.mergeDistGit("mirror")

                let (outcome, gitOperations) = try await stage.deliverInVain()

                #expect(outcome == .ignored("src/hello is level with rpms/hello, branch c10s"))
                #expect(gitOperations <= 2)
            }
        }

        @Test func `A mirror that is merged before its source is not brought back`() async throws {
            try await CarryStage.lend { stage in
                try await stage.mirror(of: stage.change("NEWS", on: "topic", onto: "c10s"), on: "c10s")

                _ = try await stage.deliverInVain()
                try await stage.requireGettext()
                try await stage.deliver()

                #expect(try await stage.commits().map(\.subject) == ["Require gettext"])
            }
        }

        @Test func `Of a mixed range only what dist-git did itself is brought`() async throws {
            try await CarryStage.lend { stage in
                let origin = try await stage.requireGettext()
                try await stage.deliver()
                try await stage.mirror(of: stage.change("NEWS", on: "c10s"), on: "c10s")

                try await stage.deliver()

                let commits = try await stage.commits()
                #expect(commits.map(\.text) == ["Require gettext\n\nFrom-dist-git-commit: \(origin)\n"])
                #expect(try await stage.mergeRequests().map(\.state) == [.opened])
                #expect(try await stage.deliverInVain().gitOperations == 0)
            }
        }

        @Test func `What is dist-git's own affair is not brought`() async throws {
            try await CarryStage.lend { stage in
                try await stage.commit("Ignore archives\n", changing: [".gitignore": "/*.tar.gz\n"])

                let (outcome, _) = try await stage.deliverInVain()

                #expect(outcome == .ignored("src/hello is level with rpms/hello, branch c10s"))
                #expect(try await stage.mergeRequests().isEmpty)
            }
        }

        @Test func `A mirror that was rebased does not hide what it was rebased onto`() async throws {
            try await CarryStage.lend { stage in
                try await stage.requireGettext()
                try await stage.mirror(of: stage.change("NEWS", on: "c10s"), on: "c10s", rebasedAfter: 60)

                try await stage.deliver()

                #expect(try await stage.commits().map(\.subject) == ["Require gettext"])
            }
        }

        @Test func `A branch that was rewritten is brought as it is`() async throws {
            try await CarryStage.lend { stage in
                try await stage.requireGettext()
                try await stage.deliver()
                try await stage.rewind("c10s", of: Example.distGit)
                let origin = try await stage.commit("Say it\n", changing: ["README.packaging": "x\n"])

                try await stage.deliver()

                #expect(
                    try await stage.commits().map(\.text) == ["Say it\n\nFrom-dist-git-commit: \(origin)\n"]
                )
                #expect(try await stage.mergeRequests().count == 1)
            }
        }

        @Test func `A branch that lost what source-git has is told to a person`() async throws {
            try await CarryStage.lend { stage in
                try await stage.requireGettext()
                try await stage.deliver()
                try await stage.merge(1)
                try await stage.rewind("c10s", of: Example.distGit)
                try await stage.commit("Say it\n", changing: ["README.packaging": "x\n"])

                try await stage.deliver()

                #expect(await stage.issues().first?.description.contains("was rewritten") == true)
                #expect(try await stage.mergeRequests().map(\.state) == [.merged])
                #expect(try await stage.deliverInVain().gitOperations == 0)
            }
        }

        @Test func `A long history is fetched deeper until it suffices`() async throws {
            try await CarryStage.lend { stage in
                try await stage.commit(60, to: Example.sourceGit, named: "change")
                try await stage.commit(3, to: Example.distGit, named: "file")

                try await stage.deliver()

                #expect(try await stage.commits().map(\.subject) == ["file 2", "file 1", "file 0"])
            }
        }

        @Test func `Behind a mirror whose source is not merged the rest waits`() async throws {
            try await CarryStage.lend { stage in
                try await stage.requireGettext()
                try await stage.deliver()
                try await stage.mirror(of: stage.change("NEWS", on: "topic", onto: "c10s"), on: "c10s")

                let outcome = try await stage.deliver().result.get()

                guard case .ignored(let reason) = outcome else {
                    Issue.record("\(outcome)")
                    return
                }
                #expect(reason.contains("which branch c10s of src/hello does not have yet"))
                #expect(try await stage.commits().map(\.subject) == ["Require gettext"])
            }
        }

        @Test func `A patch that dist-git adds becomes the commit it was made of`() async throws {
            try await CarryStage.lend { stage in
                try await stage.addPatch(ofLine: "NEWS")

                try await stage.deliver()

                let commit = try #require(try await stage.commits().first)
                #expect(try await stage.carried("NEWS") == "1.0: the caller says whom to greet\nMore.\n")
                #expect(commit.subject == "Tell more")
                #expect(commit.authorName == "Ursula Upstream")
                #expect(commit.text.contains("\nPatch-name: 0002-tell-more.patch\n"))
                #expect(try await stage.carried(".distro/0002-tell-more.patch") == nil)
            }
        }

        @Test func `A patch that dist-git changes replaces the commits it came from`() async throws {
            try await CarryStage.lend { stage in
                let name = "0001-Greet-without-shouting.patch"
                let patch = try await stage.sandbox.file(name, at: "c10s", of: Example.distGit) ?? ""
                try await stage.commit(
                    "Greet with a question\n",
                    changing: [
                        name: patch.replacing("+\tprintf(\"Hello, %s.", with: "+\tprintf(\"Hello, %s?")
                    ]
                )

                try await stage.deliver()

                #expect(try await stage.carried("greeting.c")?.contains("Hello, %s?") == true)
                #expect(try await stage.mergeRequests().count == 1)
            }
        }
    }
}

extension CarryStage {
    /// Pushes a change of the program to source-git, and gives its commit.
    fileprivate func change(
        _ file: String,
        on branch: String,
        onto start: String? = nil
    ) async throws -> String {
        try await commit(
            "Change \(file)\n",
            to: Example.sourceGit,
            branch: branch,
            onto: start,
            changing: [file: "Everyone is greeted.\n"]
        )
    }

    /// Pushes what stands for the conversion of a source-git commit.
    fileprivate func mirror(of commit: String, on branch: String, rebasedAfter delay: Int64 = 0) async throws
    {
        let start = branch == "c10s" ? nil : "c10s"
        let spec = try await sandbox.file("hello.spec", at: "c10s", of: Example.distGit) ?? ""
        try await self.commit(
            "Change NEWS\n\nFrom-source-git-commit: \(commit)\n",
            branch: branch,
            onto: start,
            rebasedAfter: delay,
            changing: [
                "0002-Change-NEWS.patch": "--- a/NEWS\n+++ b/NEWS\n@@ -1 +1 @@\n-x\n+y\n",
                "hello.spec": spec.replacing(
                    "0001-Greet-without-shouting.patch\n",
                    with: "0001-Greet-without-shouting.patch\nPatch2:         0002-Change-NEWS.patch\n"
                ),
            ]
        )
    }

    /// Lists a patch in the spec file, with the mail that it is.
    fileprivate func addPatch(
        ofLine file: String,
        context: String = "1.0: the caller says whom to greet"
    ) async throws {
        let mail = """
            From 1111111111111111111111111111111111111111 Mon Sep 17 00:00:00 2001
            From: Ursula Upstream <ursula@hello.example>
            Date: Tue, 9 Apr 2024 10:00:00 +0200
            Subject: [PATCH] Tell more

            ---
             \(file) | 1 +

            diff --git a/\(file) b/\(file)
            --- a/\(file)
            +++ b/\(file)
            @@ -1 +1,2 @@
             \(context)
            +More.

            """
        let spec = try await sandbox.file("hello.spec", at: "c10s", of: Example.distGit) ?? ""
        try await commit(
            "Tell more\n",
            changing: [
                "0002-tell-more.patch": mail,
                "hello.spec": spec.replacing(
                    "0001-Greet-without-shouting.patch\n",
                    with: "0001-Greet-without-shouting.patch\nPatch2:         0002-tell-more.patch\n"
                ),
            ]
        )
    }
}
