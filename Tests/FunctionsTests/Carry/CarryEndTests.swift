import Git
import GitLab
import Runtime
import Sandbox
import Testing

extension CarryTests {
    /// How a merge request that carries ends.
    @Suite struct CarryEndTests {
        @Test func `Once a person has merged it nothing is left to do`() async throws {
            try await CarryStage.lend { stage in
                try await stage.requireGettext()
                try await stage.deliver()
                try await stage.merge(1)

                let (outcome, _) = try await stage.deliverInVain()

                #expect(outcome == .ignored("src/hello is level with rpms/hello, branch c10s"))
                #expect(try await stage.mergeRequests().map(\.state) == [.merged])
            }
        }

        @Test func `A person who squashes it has brought everything all the same`() async throws {
            try await CarryStage.lend { stage in
                try await stage.requireGettext()
                try await stage.deliver()
                try await stage.merge(1, squashing: true)

                _ = try await stage.deliverInVain(reads: 4)

                #expect(try await stage.mergeRequests().map(\.state) == [.merged])
            }
        }

        @Test func `The next change after a merge gets a merge request of its own`() async throws {
            try await CarryStage.lend { stage in
                try await stage.requireGettext()
                try await stage.deliver()
                try await stage.merge(1)
                try await stage.commit("Say it\n", changing: ["README.packaging": "x\n"])

                try await stage.deliver()

                #expect(try await stage.mergeRequests().map(\.state) == [.merged, .opened])
                #expect(try await stage.commits().map(\.subject) == ["Say it"])
            }
        }

        @Test func `A change that a person has brought by hand closes it, and clears the branch away`()
            async throws
        {
            try await CarryStage.lend { stage in
                let origin = try await stage.requireGettext()
                try await stage.deliver()
                try await stage.commit(
                    "Require gettext, by hand\n\nFrom-dist-git-commit: \(origin)\n",
                    to: Example.sourceGit,
                    changing: [".distro/by-hand": "x\n"]
                )

                try await stage.deliver()

                let mergeRequest = try #require(try await stage.mergeRequests().first)
                #expect(mergeRequest.state == .closed && mergeRequest.closedBy?.username == "sluice-bot")
                #expect(mergeRequest.description.contains("brings nothing any more"))
                #expect(try await stage.carried(".distro/hello.spec") == nil)
                #expect(try await stage.deliverInVain().gitOperations == 0)
            }
        }

        @Test func `More of dist-git moves the branch and keeps the merge request`() async throws {
            try await CarryStage.lend { stage in
                try await stage.requireGettext()
                try await stage.deliver()
                try await stage.commit("Say it\n", changing: ["README.packaging": "x\n"])

                try await stage.deliver()

                #expect(try await stage.mergeRequests().map(\.state) == [.opened])
                #expect(try await stage.commits().map(\.subject) == ["Say it", "Require gettext"])
                #expect(try await stage.mergeRequests().first?.description.contains("Say it") == true)
            }
        }

        @Test func `What a person closed stays closed until dist-git moves`() async throws {
            try await CarryStage.lend { stage in
                try await stage.requireGettext()
                try await stage.deliver()
                try await stage.close(1)

                #expect(try await stage.deliverInVain().gitOperations == 0)
                #expect(try await stage.mergeRequests().map(\.state) == [.closed])

                try await stage.commit("Say it\n", changing: ["README.packaging": "x\n"])
                try await stage.deliver()
                #expect(try await stage.mergeRequests().map(\.state) == [.closed, .opened])
            }
        }

        @Test func `What a person closed stays closed without its branch, too`() async throws {
            try await CarryStage.lend { stage in
                try await stage.requireGettext()
                try await stage.deliver()
                try await stage.close(1)
                try await stage.remove(CarryStage.branch, of: Example.sourceGit)

                _ = try await stage.deliverInVain(reads: 4)

                #expect(try await stage.mergeRequests().map(\.state) == [.closed])
            }
        }
    }
}
