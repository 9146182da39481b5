import Git
import TestSupport
import Testing

@testable import Conversion

@Suite struct UpdateSourceGitTests {
    @Test func `A commit keeps its author, its date and its message`() async throws {
        let pair = try await Pair()
        let origin = try await pair.editSpec(
            "1%{?dist}",
            "2%{?dist}",
            "Rebuild\n\nBecause.\n\nResolves: rhbz#42\n",
            by: .rita
        )

        let update = try await pair.carry()

        #expect(update.commits.map(\.origin) == [origin])
        let format = "%an <%ae> %ad%n%cn <%ce> %cd%n%B"
        let made = try await pair.source.git("log", "-1", "--date=raw", "--format=\(format)")
        let date = try await pair.dist.git("log", "-1", "--date=raw", "--format=%ad")
        #expect(
            made == """
                Rita Releng <rita@example.com> \(date)
                Bot <bot@example.com> \(date)
                Rebuild

                Because.

                Resolves: rhbz#42
                From-dist-git-commit: \(origin)

                """
        )
    }

    @Test func `The packaging of source-git is what dist-git has`() async throws {
        let pair = try await Pair(packaging: ["old.conf": "a\n"], distGit: ["old.conf": "a\n"])
        let bytes: [UInt8] = [0x63, 0xE9, 0x0D, 0x0A, 0x00, 0xFF]
        try pair.dist.write(bytes, to: "tests/data.bin")
        try pair.dist.write("exit 0\n", to: "tests/run.sh")
        try pair.dist.folder.makeExecutable("tests/run.sh")
        try pair.dist.link("tests/link", to: "run.sh")
        try pair.dist.remove("old.conf")
        try await pair.dist.commit("Change files\n")

        try await pair.carry()

        #expect(try await pair.sourceFile(".distro/tests/data.bin") == FileContent(mode: .file, bytes: bytes))
        #expect(try await pair.sourceFile(".distro/tests/run.sh")?.mode == .executable)
        let link = FileContent(mode: .symlink, bytes: Array("run.sh".utf8))
        #expect(try await pair.sourceFile(".distro/tests/link") == link)
        #expect(try await pair.sourceFile(".distro/old.conf") == nil)
    }

    @Test func `Carrying the same commits twice gives the same commits`() async throws {
        let pair = try await Pair()
        try await pair.editSpec("1%{?dist}", "2%{?dist}", "Bump\n")

        #expect(try await pair.planCarrying() == pair.planCarrying())
    }

    @Test func `What was carried over brings nothing back to dist-git`() async throws {
        let pair = try await Pair()
        try await pair.editSpec("1%{?dist}", "2%{?dist}", "Bump\n")

        try await pair.carry()

        #expect(try await pair.plan().isEmpty)
    }

    @Test func `Nothing is carried from an empty range`() async throws {
        let pair = try await Pair()

        let update = try await pair.planCarrying(
            DistGitRange(after: pair.dist.id("HEAD"), through: pair.dist.id("HEAD"))
        )

        #expect(update == SourceGitUpdate(head: try await pair.source.id("HEAD")))
    }
}
