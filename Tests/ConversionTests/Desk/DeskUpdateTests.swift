import Git
import TestSupport
import Testing

@testable import Conversion

@Suite struct DeskUpdateTests {
    @Test(arguments: ["no-such-tool", "/no/such/tool", "", "/usr/bin"])
    func `A package tool that is not installed is refused, and nothing is written`(tool: String) async throws
    {
        let pair = try await Pair()
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n")
        var update = try await pair.deskUpdate()
        update.packageTool = tool

        await #expect(throws: ConversionError.noPackageTool(tool)) { try await update.run() }
        #expect(try await pair.dist.git("status", "--porcelain").isEmpty)
    }

    @Test(arguments: ["git", "/bin/sh"])
    func `A package tool is left to the user`(tool: String) async throws {
        let pair = try await Pair()
        try await pair.edit("hello.c", "world", "Fedora", "Greet Fedora\n")
        var update = try await pair.deskUpdate()
        update.packageTool = tool
        update.message = CommitMessage("Update\n".utf8)

        let outcomes = try await update.run()

        guard case .committed(_, let notices) = try #require(outcomes.first) else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(notices.contains { $0.contains(tool) })
    }
}

extension Pair {
    fileprivate func deskUpdate() async throws -> DeskUpdate {
        DeskUpdate(sourceGit: try await source.open(), distGit: try await dist.open().path)
    }
}
