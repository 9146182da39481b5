import Git
import TestSupport
import Testing

@Suite struct StatusTests {
    @Test func `Every kind of difference is told`() async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.commit(
            "One",
            ["staged": "1", "modified": "1", "both": "1", "gone": "1", ".gitignore": "*.o\nout/\n"]
        )
        for name in ["staged", "both"] { try temporary.write("2", to: name) }
        try await temporary.git("add", "staged", "both")
        for name in ["modified", "both", "new file", "new folder/x", "a.o", "out/x"] {
            try temporary.write("3", to: name)
        }
        try temporary.remove("gone")

        let status = try await temporary.open().status()

        #expect(status.staged == ["both", "staged"])
        #expect(status.modified == ["both", "gone", "modified"])
        #expect(status.untracked == ["new file", "new folder/"])
        #expect(status.ignored == ["a.o", "out/"])
        #expect(status.conflicted.isEmpty)
        #expect(!status.isClean)
    }

    @Test func `Odd names come as they are`() async throws {
        let temporary = try await TemporaryRepository()
        let names = ["a b  c", "ä", "\"q\"", "new\nline", "tab\t"]
        try await temporary.commit("One", Dictionary(uniqueKeysWithValues: names.map { ($0, "1") }))
        for name in names { try temporary.write("2", to: name) }

        #expect(try await Set(temporary.open().status().modified) == Set(names.map { GitPath($0) }))
    }

    @Test func `A conflict is told as one`() async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.commit("One", ["a b": "1\n"])
        try await temporary.startBranch("side")
        try await temporary.commit("Side", ["a b": "2\n"])
        try await temporary.checkOut("main")
        try await temporary.commit("Main", ["a b": "3\n"])
        _ = try? await temporary.merge("side", message: "Merge")

        let status = try await temporary.open().status()

        #expect(status.conflicted == ["a b"])
        #expect(!status.isClean)
    }

    @Test func `A work tree without a commit is looked at too`() async throws {
        let temporary = try await TemporaryRepository()
        let repository = try await temporary.open()
        #expect(try await repository.status() == WorkTreeStatus())

        try temporary.write("1", to: "a")
        try await temporary.git("add", "a")

        #expect(try await repository.status().staged == ["a"])
    }

    @Test func `Looking changes nothing`() async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.commit("One", ["a": "1"])
        try temporary.write("1", to: "a")
        let index = try temporary.folder.read(".git/index")

        #expect(try await temporary.open().status().isClean)
        #expect(try temporary.folder.read(".git/index") == index)
    }

    @Test func `A bare repository has no status`() async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()

        await #expect(throws: GitError.noWorkTree(temporary.path)) { try await repository.status() }
    }

    @Test func `The user's own rules of what to ignore hold`() async throws {
        let temporary = try await TemporaryRepository()
        let user = try User()
        try user.folder.write("*.swp\n", to: "ignore")
        try user.configure("[core]\n\texcludesFile = \(user.folder.path("ignore"))\n")
        try temporary.write("1", to: "a.swp")

        let status = try await Repository.open(temporary.path, environment: user.environment).status()

        #expect(status.untracked.isEmpty)
        #expect(status.ignored == ["a.swp"])
    }
}
