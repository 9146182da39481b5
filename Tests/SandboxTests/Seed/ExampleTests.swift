import HTTP
import Processes
import Testing

@testable import Sandbox

@Suite struct ExampleTests {
    @Test func `Both projects carry the trailers that make them level`() async throws {
        try await Stage.run { stage in
            let sourceGit = try await stage.call(.get, "projects/src%2Fhello/repository/commits/c10s")
            let distGit = try await stage.call(.get, "projects/rpms%2Fhello/repository/commits/c10s")
            let start = try await stage.call(.get, "projects/src%2Fhello/repository/commits/c10s~1")

            #expect(distGit["trailers"]?["From-source-git-commit"] == sourceGit["id"])
            #expect(start["trailers"]?["From-dist-git-commit"] == distGit["parent_ids"]?.elements.first)
        }
    }

    @Test func `Every object name is fixed`() async throws {
        try await Stage.run { stage in
            let heads = try await [
                stage.sandbox.object(at: "refs/heads/c10s", of: Example.sourceGit),
                stage.sandbox.object(at: "refs/heads/c10s", of: Example.distGit),
                stage.sandbox.object(at: "refs/heads/c10s", of: Example.fork),
            ]

            #expect(
                heads == [
                    "b68eb74deea22e7b78b26b13000935267edac804",
                    "993824a731e425848f4e4848ea1966d784a44ed6",
                    "b68eb74deea22e7b78b26b13000935267edac804",
                ]
            )
        }
    }

    @Test func `The patch in dist-git is the one that git makes of the commit`() async throws {
        try await Stage.run { stage in
            let tree = WorkTree(path: try await stage.sandbox.repositoryFolder(of: Example.sourceGit))
            let arguments = ["--no-numbered", "--no-signature", "--full-index", "--stdout", "v1.0..c10s"]

            let made = try await tree.git(["format-patch"] + arguments + ["--", ".", ":(exclude).distro"])

            let name = "0001-Greet-without-shouting.patch"
            #expect(try await stage.sandbox.file(name, at: "c10s", of: Example.distGit) == made)
        }
    }

    @Test func `Its numbers of different kinds never meet`() async throws {
        try await Stage.run { stage in
            let world = await stage.sandbox.world
            let kinds = [
                world.users.keys.map(\.number), world.groups.keys.map(\.number),
                world.projects.keys.map(\.number),
                world.tokens.keys.map(\.number),
            ]

            #expect(Set(kinds.flatMap(\.self)).count == kinds.map(\.count).reduce(0, +))
        }
    }
}
