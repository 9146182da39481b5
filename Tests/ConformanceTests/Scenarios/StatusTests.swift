import Processes
import TestSupport
import Testing

@Suite struct StatusTests {
    // Rule: status-dist-ahead
    @Test func `dist-git's own commits are carried first`() async throws {
        let hello = try await Hello()
        try await hello.dist.commit("Rebuild\n", ["hello.spec": Hello.spec(release: "2%{?dist}")])
        try await hello.dist.commit("Rebuild again\n", ["hello.spec": Hello.spec(release: "3%{?dist}")])

        let answer = try await hello.status()

        #expect(answer.status == .exited(0))
        #expect(answer.output.contains(/behind .* by 2 commits/))
        try await hello.expectRefusal(of: hello.update, saying: "update-source-git")
    }

    // Rules: status-missing-dist-commit, status-missing-source-commit
    @Test(arguments: ["From-dist-git-commit", "From-source-git-commit"])
    func `A trailer that names a commit nobody has is told`(_ trailer: String) async throws {
        let hello = try await Hello()
        let unknown = String(repeating: "5", count: 40)
        let holder = trailer == "From-dist-git-commit" ? hello.source : hello.dist
        try await holder.commit("Lie\n\n\(trailer): \(unknown)\n")

        try await hello.expectRefusal(of: ["status", hello.source.path, hello.dist.path], saying: unknown)
        try await hello.expectRefusal(of: hello.update, saying: unknown)
    }

    // Rule: status-two-trailers
    @Test func `The first of two trailers counts`() async throws {
        let hello = try await Hello()
        let first = try await hello.dist.id("HEAD")
        let second = try await hello.dist.commit("Rebuild\n", ["rebuilds": "1\n"])
        let files = [".distro/rebuilds": "1\n"]
        try await hello.source.commit(
            "Rebuild\n\nFrom-dist-git-commit: \(second)\nFrom-dist-git-commit: \(first)\n",
            files
        )

        #expect(try await hello.status().output.contains("up to date"))
    }

    // Rule: two-updates
    @Test func `Both sides are level after an update`() async throws {
        let hello = try await Hello()
        try await hello.change(1, "Greet Fedora\n")
        try await hello.updateDistGit()
        let before = (try await State(of: hello.source), try await State(of: hello.dist))

        #expect(try await hello.status().output.contains("up to date"))
        #expect(try await hello.sluice(hello.update).status == .exited(0))
        #expect(try await hello.sluice(hello.carrying).status == .exited(0))
        #expect(try await State(of: hello.source) == before.0)
        #expect(try await State(of: hello.dist) == before.1)
    }

    // Rule: usg-force-no-range
    @Test func `To carry by force, the range has to be said`() async throws {
        let hello = try await Hello()
        let before = try await State(of: hello.source)

        let answer = try await hello.sluice(hello.carrying + ["--force"])

        #expect(answer.status == .exited(2))
        #expect(try await State(of: hello.source) == before)
    }

    @Test func `A dry run shows what would change, and changes nothing`() async throws {
        let hello = try await Hello()
        try await hello.change(1, "Greet Fedora\n")
        try await hello.dist.commit("Rebuild\n", ["rebuilds": "1\n"])
        let before = (try await State(of: hello.source), try await State(of: hello.dist))

        let there = try await hello.sluice(hello.update + ["--force", "--dry-run"])
        let back = try await hello.sluice(hello.carrying + ["HEAD^!", "--force", "--dry-run"])

        #expect(there.output.contains("+Patch1:         0001-Greet-Fedora.patch"))
        #expect(back.output.contains("+++ b/.distro/rebuilds"))
        #expect(try await State(of: hello.source) == before.0)
        #expect(try await State(of: hello.dist) == before.1)
    }
}
