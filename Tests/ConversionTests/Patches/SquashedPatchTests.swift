import Git
import TestSupport
import Testing

@testable import Conversion

/// Several commits that make one patch file.
@Suite struct SquashedPatchTests {
    @Test func `Commits that edit stay mails of their own`() async throws {
        let pair = try await Pair()
        try await pair.edit("hello.c", "world", "Fedora", Self.message("First half"))
        try await pair.edit("hello.c", "Fedora", "CentOS", Self.message("Second half"))

        let patch = try #require(try await pair.convert()["one.patch"])

        #expect(patch.matches(of: /Subject: \[PATCH\]/).count == 2)
        #expect(try await pair.fault() == nil)
    }

    @Test(arguments: [
        [["mv", "hello.c", "a"], ["mv", "a", "b"]], [["edit", "hello.c"], ["mv", "hello.c", "a"]],
        [["mv", "hello.c", "a"], ["edit", "a"]], [["edit", "hello.c"], ["rm", "hello.c"]],
        [["add", "x"], ["mv", "x", "y"]], [["add", "x"], ["edit", "x"]],
        [["chmod", "hello.c"], ["rm", "hello.c"]],
        [["rm", "hello.c"], ["add", "hello.c"]], [["chmod", "hello.c"], ["edit", "hello.c"]],
    ])
    func `Commits that step on each other are one mail`(steps: [[String]]) async throws {
        let pair = try await Pair()
        let first = try await pair.take(steps[0], Self.message("First half"))
        try await pair.take(steps[1], Self.message("Second half"))

        let patch = try #require(try await pair.convert()["one.patch"])

        #expect(patch.hasPrefix("From \(first) Mon Sep 17 00:00:00 2001\n"))
        #expect(patch.matches(of: /Subject: \[PATCH\]/).count == 1)
        #expect(patch.contains("First half\n") && patch.contains("\nSecond half\n"))
        #expect(try await pair.fault() == nil)
        #expect(try await pair.plan().isEmpty)
    }

    @Test func `Commits that undo each other give no patch`() async throws {
        let pair = try await Pair()
        try await pair.take(["add", "x"], Self.message("Add"))
        try await pair.take(["rm", "x"], Self.message("Remove"))

        #expect(try await pair.plan().isEmpty)
    }

    private static func message(_ subject: String) -> String { "\(subject)\n\nPatch-name: one.patch\n" }
}

extension Pair {
    /// Moves, removes, adds or edits a file of source-git, or makes it executable, and commits that.
    @discardableResult
    fileprivate func take(_ step: [String], _ message: String) async throws -> ObjectID {
        switch step[0] {
        case "edit": try source.write(source.folder.read(step[1]) + Array("more\n".utf8), to: step[1])
        case "add": try source.write("new \(step[1])\n", to: step[1])
        case "chmod": try source.folder.makeExecutable(step[1])
        default: try await source.git([step[0]] + step.dropFirst())
        }
        return try await source.commit(message)
    }
}
