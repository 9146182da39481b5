import Processes
import TestSupport
import Testing

/// Where a person stands, and what their folders are called.
@Suite struct PathTests {
    @Test func `A command works from inside a repository, below a folder of any name`() async throws {
        let place = try await Workplace()
        try await place.run("mkdir", [place.folder.path("Dana's häus \"1\"")])
        try await place.run("mv", ["src", "rpms", "Dana's häus \"1\""].map(place.folder.path))

        let result = try await place.sluice(
            ["update-dist-git", ".", "../../rpms/hello/", "-F", "-"],
            in: "Dana's häus \"1\"/src/hello",
            input: "Grüße\n"
        )

        #expect(result.status == .exited(0), "\(result.remarks)")
        let dist = place.folder.path("Dana's häus \"1\"/rpms/hello")
        #expect(try await place.run("git", ["-C", dist, "log", "-1", "--format=%s"]) == "Grüße\n")
    }

    @Test func `A work tree that was copied is not a changed one`() async throws {
        let place = try await Workplace()
        try await place.run("touch", ["-d", "2001-01-01", place.folder.path("rpms/hello/hello.spec")])

        let result = try await place.sluice(["update-dist-git", "src/hello", "rpms/hello", "-m", "Update"])

        #expect(result.status == .exited(0), "\(result.remarks)")
        #expect(place.folder.exists("rpms/hello/0001-Greet-Fedora.patch"))
    }

    @Test func `A folder of dist-git repositories stands for the one that is called like the package`()
        async throws
    {
        let place = try await Workplace()

        let result = try await place.sluice(["update-dist-git", "src/hello", "rpms", "-m", "Update"])

        #expect(result.status == .exited(0), "\(result.remarks)")
        #expect(place.folder.exists("rpms/hello/0001-Greet-Fedora.patch"))
    }
}
