import HTTP
import JSON
import Testing

@testable import Sandbox

@Suite struct ProjectsTests {
    @Test func `A project is found by number and by encoded path`() async throws {
        try await Stage.run { stage in
            let byPath = try await stage.call(.get, Stage.sourceGit)
            let number = try #require(byPath["id"]?.int)

            let byNumber = try await stage.call(.get, "projects/\(number)")

            #expect(byPath["path_with_namespace"]?.string == "src/hello")
            #expect(byNumber.json == byPath.json)
        }
    }

    @Test func `A renamed project redirects readers and is unknown to writers`() async throws {
        try await Stage.run { stage in
            await stage.sandbox.rename("src/hello", to: "src/hallo")

            let reading = try await stage.call(.get, "\(Stage.sourceGit)/repository/branches/c10s")
            let writing = try await stage.call(.post, "\(Stage.sourceGit)/fork")

            #expect(reading.status == 200)
            #expect(writing.status == 404)
            #expect(await stage.sandbox.requests.map(\.status) == [301, 200, 404])
        }
    }

    @Test func `A private project is unknown to strangers and known to members`() async throws {
        try await Stage.run { stage in
            await stage.sandbox.change { world in
                if let id = world.project(named: "src/hello")?.id {
                    world.projects[id]?.visibility = .private
                }
            }

            let stranger = try await stage.call(.get, Stage.sourceGit, as: "dana")
            let member = try await stage.call(.get, Stage.sourceGit)

            #expect(stranger.text == #"{"message":"404 Project Not Found"}"#)
            #expect(member.status == 200)
        }
    }

    @Test func `A guest of a private project knows it and may not read its code`() async throws {
        try await Stage.run { stage in
            await stage.sandbox.change { world in
                guard let id = world.project(named: "src/hello")?.id, let dana = world.user(named: "dana")
                else { return }
                world.projects[id]?.visibility = .private
                world.projects[id]?.members[dana.id] = .guest
            }

            let project = try await stage.call(.get, Stage.sourceGit, as: "dana")
            let list = try await stage.call(.get, "\(Stage.sourceGit)/merge_requests", as: "dana")
            let one = try await stage.call(.get, "\(Stage.sourceGit)/merge_requests/1", as: "dana")

            #expect([project.status, list.status, one.status] == [200, 403, 404])
        }
    }

    @Test func `A fork has the branches and tags of its origin, and its path only once`() async throws {
        try await Stage.run { stage in
            let fork = try await stage.call(.post, "\(Stage.distGit)/fork", as: "dana", ["path": "packaging"])
            let branch = try await stage.call(.get, "projects/dana%2Fpackaging/repository/branches/c10s")
            let again = try await stage.call(
                .post,
                "\(Stage.distGit)/fork",
                as: "dana",
                ["path": "packaging"]
            )

            #expect(fork.status == 201)
            #expect(fork["forked_from_project"]?["path_with_namespace"]?.string == "rpms/hello")
            #expect(branch.status == 200)
            #expect(again.status == 409)
        }
    }

    @Test func `The list of a group has its own projects, those of subgroups and archived ones when asked`()
        async throws
    {
        try await Stage.run { stage in
            await stage.sandbox.change { world in
                world.addGroup("src/old")
                world.addProject("src/old/tool", defaultBranch: "main")
                if let id = world.project(named: "src/hello")?.id { world.projects[id]?.isArchived = true }
            }

            let own = try await stage.call(.get, "groups/src/projects")
            let deep = try await stage.call(.get, "groups/src/projects?include_subgroups=true")
            let used = try await stage.call(.get, "groups/src/projects?include_subgroups=true&archived=false")

            let paths = [own, deep, used].map { $0.elements.compactMap { $0["path_with_namespace"]?.string } }
            #expect(paths == [["src/hello"], ["src/old/tool", "src/hello"], ["src/old/tool"]])
        }
    }

    @Test func `A maintainer says whether merging squashes`() async throws {
        try await Stage.run { stage in
            try await stage.call(.put, Stage.sourceGit, as: "mia", ["squash_option": "always"])

            let project = try await stage.call(.get, Stage.sourceGit)

            #expect(project["squash_option"]?.string == "always")
        }
    }

    @Test func `Members of groups are members of their projects`() async throws {
        try await Stage.run { stage in
            let bot = try #require(await stage.sandbox.world.user(named: "sluice-bot")?.id)
            let dana = try #require(await stage.sandbox.world.user(named: "dana")?.id)

            let inherited = try await stage.call(.get, "\(Stage.sourceGit)/members/all/\(bot)")
            let direct = try await stage.call(.get, "\(Stage.sourceGit)/members/\(bot)")
            let stranger = try await stage.call(.get, "\(Stage.sourceGit)/members/all/\(dana)")

            #expect(inherited["access_level"]?.int == 30)
            #expect(direct.text == #"{"message":"404 Not found"}"#)
            #expect(stranger.status == 404)
        }
    }

    @Test func `A deleted fork leaves its merge request without a source`() async throws {
        try await Stage.run { stage in
            try await stage.commit(to: "fix", of: Example.fork, as: "dana")
            let target = try #require(await stage.sandbox.world.project(named: "src/hello")?.id)
            try await stage.call(
                .post,
                "projects/dana%2Fhello/merge_requests",
                as: "dana",
                [
                    "source_branch": "fix", "target_branch": "c10s", "title": "Fix",
                    "target_project_id": target.json,
                ]
            )

            #expect(try await stage.call(.delete, "projects/dana%2Fhello", as: "dana").status == 202)

            let reply = try await stage.call(.get, "\(Stage.sourceGit)/merge_requests/1")
            #expect(reply["source_project_id"] == .null)
            #expect(reply["sha"]?.string?.count == 40)
            let head = try await stage.sandbox.object(at: "refs/merge-requests/1/head", of: "src/hello")
            #expect(head == reply["sha"]?.string)
        }
    }
}
