import HTTP
import JSON
import Processes
import Testing

@testable import Sandbox

@Suite struct DiffTests {
    @Test func `Files that come, go, change name or mode are told apart`() async throws {
        try await Stage.run { stage in
            let tree = try WorkTree()
            try await tree.git([
                "clone", "--quiet", stage.sandbox.cloneURL(of: "src/hello", as: "sluice-bot"), "clone",
            ])
            try await tree.git(["checkout", "--quiet", "-b", "many"], in: "clone")
            try await tree.git(["rm", "--quiet", "NEWS"], in: "clone")
            try await tree.git(["mv", "README.md", "README"], in: "clone")
            try await tree.git(["update-index", "--chmod=+x", "hello.c"], in: "clone")
            try await tree.git(["config", "core.fileMode", "false"], in: "clone")
            try await tree.commit("Many", ["new \"file\".txt": "no newline"], in: "clone")
            try await tree.git(["push", "--quiet", "origin", "many"], in: "clone")

            let diffs = try await stage.call(.get, "\(Stage.sourceGit)/repository/commits/many/diff").elements
            let byPath = Dictionary(diffs.map { ($0["new_path"]?.string ?? "", $0) }) { first, _ in first }

            #expect(byPath["NEWS"]?["deleted_file"] == true)
            #expect(byPath["README"]?["renamed_file"] == true)
            #expect(byPath["README"]?["old_path"]?.string == "README.md")
            #expect(byPath["hello.c"]?["b_mode"]?.string == "100755")
            #expect(byPath["hello.c"]?["diff"]?.string == "")
            #expect(byPath["new \"file\".txt"]?["new_file"] == true)
            #expect(
                byPath["new \"file\".txt"]?["diff"]?.string
                    == "@@ -0,0 +1 @@\n+no newline\n\\ No newline at end of file\n"
            )
        }
    }

    @Test func `Comparing starts at the common ancestor`() async throws {
        try await Stage.run { stage in
            let reply = try await stage.call(.get, "\(Stage.sourceGit)/repository/compare?from=main&to=c10s")
            let straight = try await stage.call(
                .get,
                "\(Stage.sourceGit)/repository/compare?from=main&to=c10s&straight=true"
            )

            #expect(reply["commits"]?.elements.count == 2)
            #expect(reply["commit"]?["title"]?.string == "Greet without shouting")
            #expect(reply["diffs"]?.elements.contains { $0["new_path"] == "hello.1" } == false)
            #expect(straight["diffs"]?.elements.contains { $0["new_path"] == "hello.1" } == true)
        }
    }
}
