import Processes
import Testing

/// What is different when a person looks on.
@Suite struct TerminalTests {
    @Test func `A dry run is in colour on a terminal, unless NO_COLOR is set`() async throws {
        let place = try await Workplace()
        let arguments = ["update-dist-git", "src/hello", "rpms/hello", "--dry-run"]
        let tag = "+Patch0001:     0001-Greet-Fedora.patch"

        let seen = try await place.sluiceOnTerminal(arguments)
        let plain = try await place.sluiceOnTerminal(arguments, variables: ["NO_COLOR": "1"])
        let piped = try await place.sluice(arguments)

        #expect(seen.contains("\u{1B}[32m\(tag)\u{1B}[m"))
        #expect(plain.contains(tag) && !plain.contains("\u{1B}[32m"))
        #expect(piped.text.contains(tag) && !piped.text.contains("\u{1B}["))
    }

    @Test func `Work that lasts is announced on a terminal and removed again, and not in a pipe`()
        async throws
    {
        let place = try await Workplace()
        try await place.putInFrontOfGit("[ \"$1\" = format-patch ] && sleep 2")
        let arguments = ["update-dist-git", "src/hello", "rpms/hello", "--dry-run"]

        let seen = try await place.sluiceOnTerminal(arguments)
        let piped = try await place.sluice(arguments)

        #expect(seen.contains("\rConverting src/hello … 0 s"))
        #expect(seen.contains("\r\u{1B}[K"))
        #expect(piped.errorOutput.isEmpty)
    }

    @Test func `What is done quickly is not announced`() async throws {
        let place = try await Workplace()

        let seen = try await place.sluiceOnTerminal(["--version"])

        #expect(seen == "0.0.0\r\n")
    }
}
