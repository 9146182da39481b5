import FoundationEssentials
import HTTP
import JSON
import Testing

@testable import Sandbox

@Suite struct FolderImportTests {
    private func seed(_ folder: String) -> Seed {
        var seed = Seed()
        seed.users = [Seed.User("sluice-bot", token: Example.tokens["sluice-bot"])]
        seed.projects = [Seed.Project("src/hello", origin: .folder(folder))]
        return seed
    }

    @Test func `The branches and tags of a local repository are taken over`() async throws {
        let tree = try WorkTree()
        try await tree.git(["init", "--quiet", "--initial-branch=main", "."])
        try await tree.commit("First", ["a.txt": "a\n"], in: ".")
        try await tree.git(["tag", "v1"])
        try await tree.git(["branch", "other"])
        let head = try await tree.git(["rev-parse", "HEAD"]).dropLast()

        try await Stage.run(seed(tree.path)) { stage in
            let commit = try await stage.call(.get, "\(Stage.sourceGit)/repository/commits/v1")
            let branches = try await stage.call(.get, "\(Stage.sourceGit)/repository/branches")

            #expect(commit["id"]?.string == String(head))
            #expect(branches.elements.map { $0["name"]?.string } == ["main", "other"])
        }
        withExtendedLifetime(tree) {}
    }

    @Test func `A folder that is no repository becomes one commit`() async throws {
        let tree = try WorkTree()
        try await tree.git(["init", "--quiet", "below"])
        try await tree.commit("Unused", ["a.txt": "a\n"], in: "below")
        try FileManager.default.removeItem(atPath: "\(tree.path)/below/.git")

        try await Stage.run(seed("\(tree.path)/below")) { stage in
            let commit = try await stage.call(.get, "\(Stage.sourceGit)/repository/commits/main")
            let file = try await stage.call(.get, "\(Stage.sourceGit)/repository/files/a.txt/raw?ref=main")

            #expect(commit["title"]?.string == "Import")
            #expect(file.text == "a\n")
        }
        withExtendedLifetime(tree) {}
    }
}
