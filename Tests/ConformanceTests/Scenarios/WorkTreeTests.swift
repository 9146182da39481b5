import FoundationEssentials
import Processes
import TestSupport
import Testing

/// dist-git as it lies on somebody's disk.
@Suite struct WorkTreeTests {
    @Test func `A work tree apart from its repository is dist-git as well`() async throws {
        let hello = try await Hello()
        let folder = try TemporaryFolder()
        try await hello.dist.git("worktree", "add", "--quiet", folder.path("hello"))
        try await hello.change(1, "Greet Fedora\n")

        let answer = try await hello.sluice([
            "update-dist-git", hello.source.path, folder.path("hello"), "-m", "Update",
        ])

        #expect(answer.status == .exited(0), "\(answer.remarks)")
        #expect(folder.exists("hello/0001-Greet-Fedora.patch"))
        #expect(try await hello.dist.git("-C", folder.path("hello"), "status", "--porcelain").isEmpty)
    }

    // Rule: rsync-quick-check
    @Test func `A file that was touched is not a changed file`() async throws {
        let hello = try await Hello()
        let old = [FileAttributeKey.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)]
        for file in [hello.dist.folder.path("hello.spec"), hello.source.folder.path(".distro/hello.spec")] {
            try FileManager.default.setAttributes(old, ofItemAtPath: file)
        }
        try await hello.source.commit("Rebuild\n", [".distro/hello.spec": Hello.spec(release: "2%{?dist}")])

        try await hello.updateDistGit()

        #expect(try hello.specFile() == Hello.spec(release: "2%{?dist}"))
    }

    // Rule: not-pristine-ignored
    @Test func `Ignored files are in nobody's way and stay`() async throws {
        let hello = try await Hello()
        try hello.dist.write("archive", to: "hello-1.0.tar.gz")
        try await hello.change(1, "Greet Fedora\n")

        let answer = try await hello.sluice(hello.update)

        #expect(answer.status == .exited(0), "\(answer.remarks)")
        #expect(try hello.distGit("hello-1.0.tar.gz") == "archive")
        #expect(try await hello.dist.git("ls-files", "*.tar.gz").isEmpty)
    }

    // Rule: no-commit-message
    @Test func `Without a message the result lies in the work tree and can be committed as it is`()
        async throws
    {
        let hello = try await Hello()
        try await hello.change(1, "Greet Fedora\n")
        let head = try await hello.dist.git("rev-parse", "HEAD")

        let answer = try await hello.sluice(["update-dist-git", hello.source.path, hello.dist.path])

        #expect(answer.status == .exited(0), "\(answer.remarks)")
        #expect(try await hello.dist.git("rev-parse", "HEAD") == head)
        #expect(try hello.listedPatches() == ["0001-Greet-Fedora.patch"])
        try await hello.dist.git("add", "--all")
        try await hello.dist.git("commit", "--quiet", "--message", "Update")
        #expect(try await hello.fault(from: "v1.0") == nil)
    }
}
