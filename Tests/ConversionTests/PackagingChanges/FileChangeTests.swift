import Git
import TestSupport
import Testing

@testable import Conversion

@Suite struct FileChangeTests {
    private static let text = lines(["one", "two", "three", "four", "five"])

    @Test func `A change is made as it is where source-git has the old version`() async throws {
        let change = FileChange(before: file("a"), after: file("b", .executable))

        #expect(try await merge(change, into: file("a")) == file("b", .executable))
    }

    @Test func `A file is added and removed`() async throws {
        #expect(try await merge(FileChange(before: nil, after: file("a")), into: nil) == file("a"))
        #expect(try await merge(FileChange(before: file("a"), after: nil), into: file("a")) == nil)
        #expect(try await merge(FileChange(before: file("a"), after: nil), into: nil) == nil)
    }

    @Test func `Changes at different places come together`() async throws {
        let change = FileChange(before: file(Self.text), after: file(Self.text.replacing("one", with: "ONE")))
        let ours = file(Self.text.replacing("five", with: "FIVE"), .executable)

        let merged = Self.text.replacing("one", with: "ONE").replacing("five", with: "FIVE")
        #expect(try await merge(change, into: ours) == file(merged, .executable))
    }

    @Test func `A mode changes without the text`() async throws {
        let change = FileChange(before: file("a"), after: file("a", .executable))

        #expect(try await merge(change, into: file("other")) == file("other", .executable))
    }

    @Test(arguments: [
        (FileChange(before: file("a"), after: file("b")), nil, FileChange.Conflict.missing),
        (FileChange(before: nil, after: file("b")), file("a"), .alreadyThere),
        (FileChange(before: file("a"), after: nil), file("b"), .removedButChanged),
        (FileChange(before: file("a\n"), after: file("b\n")), file("c\n"), .sameLines),
        (FileChange(before: file("a\0"), after: file("b\0")), file("a\0\nc"), .sameLines),
        (FileChange(before: file("a"), after: file("b", .symlink)), file("c"), .sameLines),
    ])
    func `A change that does not fit is refused`(
        change: FileChange,
        ours: FileContent?,
        conflict: FileChange.Conflict
    ) async throws {
        await #expect(throws: conflict) { try await merge(change, into: ours) }
    }

    private func merge(_ change: FileChange, into ours: FileContent?) async throws -> FileContent? {
        try await change.merged(into: ours, by: TemporaryRepository(.bare).open())
    }
}

private func file(_ text: String, _ mode: FileMode = .file) -> FileContent {
    FileContent(mode: mode, bytes: Array(text.utf8))
}
