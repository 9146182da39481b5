import Git
import TestSupport
import Testing

@Suite struct ChangesTests {
    private let long = (1...20).map { "line \($0)\n" }.joined()

    @Test func `What differs is told file by file`() async throws {
        let temporary = try await TemporaryRepository()
        let one = try await temporary.commit("One", ["kept": "k", "gone": "g", "changed": "1", "mode": "m"])
        try temporary.folder.makeExecutable("mode")
        let two = try await temporary.commit("Two", ["gone": nil, "changed": "2", "new/file": "n"])

        let changes = try await temporary.open().diff(one, two)

        #expect(changes.map(\.path) == ["changed", "gone", "mode", "new/file"])
        #expect(changes[0].old?.object == (try await temporary.id("HEAD~:changed")))
        #expect(changes[0].new?.object == (try await temporary.id("HEAD:changed")))
        #expect(changes[1].new == nil)
        #expect(changes[2].new?.mode == .executable)
        #expect(changes[3].old == nil)
    }

    @Test func `A renamed file is one change only when asked for`() async throws {
        let temporary = try await TemporaryRepository()
        let one = try await temporary.commit("One", ["a": long])
        let two = try await temporary.commit("Two", ["a": nil, "b\nb": long + "more\n"])
        let repository = try await temporary.open()

        #expect(try await repository.diff(one, two).map(\.path) == ["a", "b\nb"])
        let renamed = try await repository.diff(one, two, renames: .on)
        #expect(renamed.map(\.path) == ["b\nb"])
        #expect(renamed.first?.previousPath == "a")
    }

    @Test func `Paths can be left out`() async throws {
        let temporary = try await TemporaryRepository()
        let commit = try await temporary.commit("One", ["a": "1", "d/a": "2", "[x]": "3", "x": "4"])
        let repository = try await temporary.open()

        let changes = try await repository.diff(
            repository.emptyTree,
            commit,
            paths: [.excluding("d"), .excluding("[x]")]
        )

        #expect(changes.map(\.path) == ["a", "x"])
    }

    @Test func `Each commit is compared with its first parent`() async throws {
        let temporary = try await TemporaryRepository()
        let root = try await temporary.commit("Root", ["a": "1"])
        let empty = try await temporary.commit("Empty")
        try await temporary.startBranch("side")
        try await temporary.commit("Side", ["s": "1"])
        try await temporary.checkOut("main")
        try await temporary.commit("Main", ["m": "1"])
        let merge = try await temporary.merge("side", message: "Merge")

        let changes = try await temporary.open().changes(of: [merge, empty, root])

        #expect(changes[root]?.map(\.path) == ["a"])
        #expect(changes[empty] == [])
        #expect(changes[merge]?.map(\.path) == ["s"])
        #expect(changes.count == 3)
    }
}
