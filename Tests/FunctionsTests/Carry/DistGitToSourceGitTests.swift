import Git
import GitLab
import Runtime
import Sandbox
import Testing

extension CarryTests {
    @Suite struct DistGitToSourceGitTests {
        @Test func `A change of the packaging becomes a merge request with dist-git's author and words`()
            async throws
        {
            try await CarryStage.lend { stage in
                let origin = try await stage.requireGettext()

                let report = try await stage.deliver()

                #expect(throws: Never.self) { try report.result.get() }
                let mergeRequest = try #require(try await stage.mergeRequests().first)
                let commits = try await stage.commits()
                let old = try await stage.sandbox.file(
                    ".distro/hello.spec",
                    at: "c10s",
                    of: Example.sourceGit
                )
                #expect(mergeRequest.sourceBranch == CarryStage.branch && mergeRequest.targetBranch == "c10s")
                #expect(mergeRequest.description.contains("Require gettext"))
                #expect(commits.map(\.text) == ["Require gettext\n\nFrom-dist-git-commit: \(origin)\n"])
                #expect(commits.first?.authorName == "Mia Maintainer")
                #expect(commits.first?.committer.email == Array("sluice@example.org".utf8))
                #expect(
                    try await stage.carried(".distro/hello.spec")
                        == old?.replacing("make\n\n%desc", with: "make\nBuildRequires:  gettext\n\n%desc")
                )
            }
        }

        @Test func `Twenty deliveries more read three times each and write nothing`() async throws {
            try await CarryStage.lend { stage in
                try await stage.requireGettext()
                try await stage.deliver()

                for _ in 0..<20 {
                    let (outcome, gitOperations) = try await stage.deliverInVain()
                    #expect(outcome == .ignored("src/hello!1 is up to date"))
                    #expect(gitOperations == 0)
                }

                #expect(try await stage.mergeRequests().count == 1)
            }
        }

        @Test func `Four deliveries at once make one merge request`() async throws {
            try await CarryStage.lend { stage in
                try await stage.requireGettext()

                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<4 { group.addTask { _ = try await stage.deliver().result.get() } }
                    try await group.waitForAll()
                }

                #expect(try await stage.mergeRequests().map(\.state) == [.opened])
                #expect(try await stage.deliverInVain().gitOperations == 0)
            }
        }

        @Test func `A first delivery costs at most nine REST calls and six of git`() async throws {
            try await CarryStage.lend { stage in
                try await stage.requireGettext()
                await stage.sandbox.clearRequests()

                try await stage.deliver()

                let calls = await stage.calls()
                #expect(calls.count <= 9, "\(calls.map(\.route))")
                #expect(await stage.gitOperations() <= 6)
            }
        }

        @Test func `A dry run tells the plan and writes nothing`() async throws {
            try await CarryStage.lend { stage in
                try await stage.requireGettext()

                let outcome = try await stage.deliver(isDryRun: true).result.get()

                guard case .planned(let summary, _) = outcome else {
                    Issue.record("\(outcome)")
                    return
                }
                #expect(
                    summary.hasSuffix(
                        "to sluice/dist-git/c10s (new); open a merge request of sluice/dist-git/c10s"
                    )
                )
                #expect(await stage.calls().allSatisfy { !$0.isWrite })
                #expect(try await stage.carried(".distro/hello.spec") == nil)
            }
        }

        @Test func `A bot that may not push is told which role it lacks`() async throws {
            try await CarryStage.lend({ $0.groups[0].members["sluice-bot"] = .reporter }) { stage in
                try await stage.requireGettext()

                let report = try await stage.deliver()

                guard case .failure(.impossible(let sentence)) = report.result else {
                    Issue.record("\(report)")
                    return
                }
                #expect(sentence.contains("may not push \(CarryStage.branch) to src/hello"))
                #expect(sentence.contains("Developer"))
            }
        }

        @Test func `A branch map leads the change to the branch it belongs to`() async throws {
            let fedora: Seed.Commit = {
                var commit = Seed.Commit(
                    Example.distGit,
                    branch: "rawhide",
                    "Branch for Fedora\n\nFrom-source-git-commit: {{calm}}\n",
                    by: Seed.Person(name: "Mia Maintainer", email: "mia@example.com"),
                    at: GitDate(seconds: 1_720_000_000),
                    files: ["README.packit": "Made by sluice.\n"]
                )
                commit.start = "import"
                return commit
            }()
            try await CarryStage.lend({ $0.commits.append(fedora) }, branches: "{c10s: rawhide}") { stage in
                try await stage.requireGettext(in: "rawhide")

                try await stage.deliver(branch: "rawhide")
                let unmapped = try await stage.deliver(branch: "c10s").result.get()

                let mergeRequest = try #require(try await stage.mergeRequests().first)
                #expect(
                    mergeRequest.sourceBranch == "sluice/dist-git/rawhide"
                        && mergeRequest.targetBranch == "c10s"
                )
                #expect(unmapped == .ignored("no mapping covers branch c10s of rpms/hello"))
            }
        }

        @Test func `A deleted branch, and one of sluice's own, costs no call`() async throws {
            try await CarryStage.lend { stage in
                await stage.sandbox.clearRequests()

                let deleted = try await stage.deliver(after: String(repeating: "0", count: 40)).result.get()
                let own = try await stage.deliver(branch: "sluice/30001/7").result.get()

                #expect(deleted == .ignored("branch c10s was deleted"))
                #expect(own == .ignored("sluice/30001/7 is sluice's own"))
                #expect(await stage.calls().isEmpty)
            }
        }

        @Test func `A branch that is gone meanwhile, or has no partner, is ignored`() async throws {
            try await CarryStage.lend { stage in
                try await stage.commit("Try\n", branch: "trial", onto: "c10s", changing: ["README": "x\n"])

                let gone = try await stage.deliver(branch: "gone").result.get()
                let alone = try await stage.deliver(branch: "trial").result.get()

                #expect(gone == .ignored("rpms/hello has no branch gone"))
                #expect(alone == .ignored("src/hello has no branch trial"))
            }
        }

        @Test func `A branch that is no source-git is left alone`() async throws {
            try await CarryStage.lend { stage in
                try await stage.commit("Try\n", branch: "main", onto: "c10s", changing: ["README": "x\n"])

                let outcome = try await stage.deliver(branch: "main").result.get()

                #expect(outcome == .ignored("branch main of src/hello has no .distro/source-git.yaml"))
                #expect(await stage.issues().isEmpty)
            }
        }
    }
}
