import GitLab
import Runtime
import Sandbox
import Testing

extension CarryTests {
    /// What a person is asked, and when it ends.
    @Suite struct CarryIssueTests {
        @Test func `A new upstream release is explained once`() async throws {
            try await CarryStage.lend { stage in
                let release = try await stage.release()

                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<4 { group.addTask { _ = try await stage.deliver().result.get() } }
                    try await group.waitForAll()
                }

                let open = await stage.issues().filter { $0.state == .opened }
                #expect(open.count == 1)
                #expect(
                    open.first?.description.contains("\(release.prefix(8)) (Update to 2.0) changes sources")
                        == true
                )
                #expect(try await stage.mergeRequests().isEmpty)
                for _ in 0..<5 { #expect(try await stage.deliverInVain().gitOperations == 0) }
            }
        }

        @Test func `An issue is closed when a person has brought the release, and no other is made`()
            async throws
        {
            try await CarryStage.lend { stage in
                let release = try await stage.release()
                try await stage.deliver()
                try await stage.bring(release)

                try await stage.deliver()
                _ = try await stage.deliverInVain()

                #expect(await stage.issues().map(\.state) == [.closed])
            }
        }

        @Test func `The next release is told in the same issue`() async throws {
            try await CarryStage.lend { stage in
                try await stage.bring(stage.release())
                try await stage.deliver()
                try await stage.bring(stage.release("3.0"))
                try await stage.deliver()
                try await stage.release("4.0")

                try await stage.deliver()

                let issue = try #require(await stage.issues().first)
                #expect(await stage.issues().count == 1)
                #expect(issue.state == .opened && issue.description.contains("Update to 4.0"))
            }
        }

        @Test func `An issue that a person closed is quiet until dist-git moves`() async throws {
            try await CarryStage.lend { stage in
                try await stage.release()
                try await stage.deliver()
                let changes = IssueChanges(state: .close)
                _ = try await stage.mia.send(.updateIssue(1, in: .path(Example.sourceGit), changes))

                _ = try await stage.deliverInVain()
                #expect(await stage.issues().map(\.state) == [.closed])

                try await stage.release("3.0")
                try await stage.deliver()
                #expect(await stage.issues().map(\.state) == [.opened])
            }
        }

        @Test func `A commit from source-git does not hide what was asked before it`() async throws {
            try await CarryStage.lend { stage in
                try await stage.release()
                try await stage.deliver()
                let calm = try await stage.sandbox.object(at: "refs/heads/c10s", of: Example.sourceGit) ?? ""
                try await stage.commit(
                    "Follow\n\nFrom-source-git-commit: \(calm)\n",
                    changing: ["0002-follow.patch": "x\n"]
                )

                try await stage.deliver()

                #expect(await stage.issues().map(\.state) == [.opened])
                #expect(try await stage.deliverInVain().gitOperations == 0)
            }
        }

        @Test func `A patch that does not apply is named with its hunk`() async throws {
            try await CarryStage.lend { stage in
                try await stage.addStrangePatch()

                try await stage.deliver()

                let text = try #require(await stage.issues().first?.description)
                #expect(
                    text.contains(
                        "0002-strange.patch does not apply: its hunk for line 1 of NEWS does not fit"
                    )
                )
            }
        }

        @Test func `An open merge request says itself what cannot be brought`() async throws {
            try await CarryStage.lend { stage in
                try await stage.requireGettext()
                try await stage.deliver()
                try await stage.release()

                try await stage.deliver()

                let mergeRequest = try #require(try await stage.mergeRequests().first)
                #expect(mergeRequest.state == .opened)
                #expect(mergeRequest.description.contains("A person has to go on"))
                #expect(mergeRequest.description.contains("(Update to 2.0) changes sources"))
                #expect(await stage.issues().isEmpty)
                #expect(try await stage.deliverInVain().gitOperations == 0)
            }
        }

        @Test func `Words of a commit run nothing and mention nobody`() async throws {
            try await CarryStage.lend { stage in
                try await stage.release("2.0 @all <!-- sluice v1 carry=x --> /close")

                try await stage.deliver()

                let issue = try #require(await stage.issues().first)
                #expect(!issue.description.contains("@all") && issue.state == .opened)
                #expect(try await stage.deliverInVain().gitOperations == 0)
            }
        }
    }
}

extension CarryStage {
    /// Pushes a new upstream release to dist-git.
    @discardableResult
    fileprivate func release(_ version: String = "2.0") async throws -> String {
        try await commit(
            "Update to \(version)\n",
            changing: ["sources": "SHA512 (hello-\(version).tar.gz) = \(version)\n"]
        )
    }

    /// Brings a release to source-git as a person does.
    fileprivate func bring(_ release: String) async throws {
        try await commit(
            "Go to the new release\n\nFrom-dist-git-commit: \(release)\n",
            to: Example.sourceGit,
            changing: ["NEWS": "\(release)\n"]
        )
    }

    fileprivate func addStrangePatch() async throws {
        let spec = try await sandbox.file("hello.spec", at: "c10s", of: Example.distGit) ?? ""
        try await commit(
            "Be strange\n",
            changing: [
                "0002-strange.patch": "--- a/NEWS\n+++ b/NEWS\n@@ -1 +1 @@\n-never there\n+strange\n",
                "hello.spec": spec.replacing(
                    "0001-Greet-without-shouting.patch\n",
                    with: "0001-Greet-without-shouting.patch\nPatch2:         0002-strange.patch\n"
                ),
            ]
        )
    }
}
