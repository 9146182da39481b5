import Processes
import TestSupport
import Testing

/// Ctrl-C while a command works.
@Suite struct InterruptionTests {
    @Test(arguments: ["rev-list", "format-patch", "fast-import"])
    func `An interrupted update leaves everything as it was`(command: String) async throws {
        let place = try await Workplace()
        let before = try await place.state()
        try await place.putInFrontOfGit("[ \"$1\" = \(command) ] && kill -INT $PPID && exec sleep 600")

        let result = try await place.sluice(["update-dist-git", "src/hello", "rpms/hello", "-m", "Update"])

        #expect(result.status == .signalled(2))
        #expect(result.remarks.hasPrefix("sluice: interrupted"))
        #expect(try await place.state() == before)
        #expect(try place.temporaryFiles().isEmpty)
    }

    @Test func `A work tree that is being written is written to the end`() async throws {
        let place = try await Workplace()
        try await place.putInFrontOfGit("[ \"$1\" = read-tree ] && kill -INT $PPID")

        let result = try await place.sluice(["update-dist-git", "src/hello", "rpms/hello", "-m", "Update"])

        #expect(result.status == .exited(0))
        #expect(
            try await place.run("git", ["-C", place.folder.path("rpms/hello"), "status", "--porcelain"])
                .isEmpty
        )
        #expect(place.folder.exists("rpms/hello/0001-Greet-Fedora.patch"))
        #expect(try place.temporaryFiles().isEmpty)
    }
}
