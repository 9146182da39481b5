import HTTP
import JSON
import TestSupport
import Testing

@testable import Sandbox

@Suite struct SeedFileTests {
    /// Reads a seed from a file that is gone afterwards.
    private func seed(_ text: String) throws -> Seed {
        let folder = try TemporaryFolder()
        return try SeedFile(path: folder.write(text, to: "seed.yaml")).read()
    }

    @Test func `A file describes a whole world`() async throws {
        let seed = try seed(
            """
            users:
              - {username: sluice-bot, token: sandbox-token-of-the-bot, bot: true}
              - {username: dana, name: Dana, token: sandbox-token-of-dana}
            groups:
              - {path: src, members: {sluice-bot: maintainer}}
            projects:
              - path: src/hello
                default-branch: trunk
                premium: true
                visibility: internal
                jobs: [build]
                protected-branches: [{name: trunk, push: nobody, merge: developer}]
                hooks: [{url: "http://127.0.0.1:1/", token: secret, events: [note]}]
              - {path: dana/hello, fork-of: src/hello}
            commits:
              - project: src/hello
                branch: trunk
                label: first
                message: "First\\n"
                author: {name: Dana, email: dana@example.com}
                date: 2024-03-01T10:00:00+01:00
                files: {run: {text: "#!/bin/sh\\n", executable: true}, note: "about {{first}}?"}
            """
            .replacing("{{first}}", with: "it")
        )
        try await Stage.run(seed) { stage in
            let project = try await stage.call(.get, "projects/src%2Fhello")
            let rule = try await stage.call(.get, "projects/src%2Fhello/protected_branches/trunk")
            let file = try await stage.call(.get, "projects/src%2Fhello/repository/files/run?ref=trunk")
            let commit = try await stage.call(.get, "projects/src%2Fhello/repository/commits/trunk")
            let hooks = try await stage.call(.get, "projects/src%2Fhello/hooks")
            let fork = try await stage.call(.get, "projects/dana%2Fhello")

            #expect(project["visibility"]?.string == "internal")
            #expect(rule["push_access_levels"]?.elements.first?["access_level"]?.int == 0)
            #expect(file["execute_filemode"] == true)
            #expect(commit["authored_date"]?.string == "2024-03-01T09:00:00.000+00:00")
            #expect(hooks.elements.first?["note_events"] == true)
            #expect(hooks.elements.first?["push_events"] == false)
            #expect(fork["forked_from_project"]?["id"] == project["id"])
        }
    }

    @Test(arguments: [
        ("userz: []", "line 1: userz: unknown key; did you mean users?"),
        ("users:\n  - name: x", "line 2: users[0].username: missing"),
        (
            "groups:\n  - path: a\n    members: {x: boss}",
            "line 3: groups[0].members.x: expected a role such as developer, found a string"
        ),
        (
            "projects:\n  - path: a/b\n    visibility: hidden",
            "line 3: projects[0].visibility: expected a visibility that GitLab knows, found a string"
        ),
        (
            "commits:\n  - {project: a, branch: b, message: m, author: {name: n, email: e}, date: soon, files: {}}",
            "line 2: commits[0].date: expected a moment such as 2024-03-01T10:00:00Z, found a string"
        ),
    ])
    func `A mistake is named with its line`(text: String, sentence: String) {
        let error = #expect(throws: SandboxError.self) { try seed(text) }

        #expect(error?.description.hasSuffix("seed.yaml cannot be read: \(sentence)") == true)
    }

    @Test func `A file that is not there is named`() {
        #expect(
            throws: SandboxError.unreadable(
                "/nowhere.yaml",
                reason: "there is no such file, or it may not be read"
            )
        ) {
            try SeedFile(path: "/nowhere.yaml").read()
        }
    }

    @Test func `What a seed does not have is named`() async throws {
        for (change, sentence) in Self.mistakes {
            var seed = Example().seed
            change(&seed)
            let error = await #expect(throws: SandboxError.self) { try await Sandbox.start(seed) }
            #expect(error == .seed(sentence))
        }
    }

    private static let mistakes: [(@Sendable (inout Seed) -> Void, String)] = [
        ({ $0.groups[0].members["nobody"] = .guest }, "src has a member nobody, who is no user"),
        ({ $0.commits[0].project = "a/b" }, "a commit is for a/b, which is no project"),
        (
            {
                $0.commits[1].start = nil; $0.commits[1].message = "{{later}}"
            }, "no commit before this one has the label later"
        ),
        (
            { $0.projects[0].hooks = [Seed.Hook(url: "http://example.com/")] },
            "a hook of src/hello leads to http://example.com/: only this machine and named hosts are allowed"
        ),
    ]
}
