import Git
import TestSupport
import Testing

@Suite struct ApplyTests {
    private let lines = (1...30).map { "line \($0)\n" }.joined()

    /// A repository whose last `count` commits change one line each, and their patches.
    private func series(
        _ count: Int,
        format: ObjectFormat = .sha1
    ) async throws -> (TemporaryRepository, base: ObjectID, [PatchText]) {
        let temporary = try await TemporaryRepository(format: format)
        let base = try await temporary.commit("Start", ["a": lines])
        var text = lines
        for number in 1...count {
            text = text.replacing("line \(number)\n", with: "LINE \(number)\n")
            try await temporary.commit("Change \(number)", ["a": text])
        }
        let repository = try await temporary.open()
        let head = try await temporary.id("HEAD")
        let commits = try await repository.commits(
            CommitQuery(include: [head], exclude: [base], order: .oldestFirst)
        )
        let patches = try await repository.formatPatches(PatchQuery(commits: commits.map(\.id)))
        return (temporary, base, patches.map { PatchText(text: $0.text) })
    }

    @Test(arguments: [ObjectFormat.sha1, .sha256])
    func `Patches that apply give the tree they were made from`(format: ObjectFormat) async throws {
        let (temporary, base, patches) = try await series(9, format: format)
        let before = try await temporary.git("count-objects", "-v")

        let application = try await temporary.open().withQuarantine { try await $0.apply(patches, to: base) }

        #expect(application == .applied(tree: try await temporary.id("HEAD^{tree}")))
        #expect(try await temporary.git("count-objects", "-v") == before)
    }

    @Test(arguments: [0, 1, 4, 7, 8])
    func `The first patch that does not apply is named`(position: Int) async throws {
        let (temporary, base, good) = try await series(9)
        var patches = good
        patches[position] = PatchText(text: good[position].text.text.replacing("line 2", with: "nine").bytes)
        if position > 2 { patches[position] = good[0] }

        let application = try await temporary.open().withQuarantine { try await $0.apply(patches, to: base) }

        guard case .refused(let patch, let message) = application else {
            Issue.record("\(application)")
            return
        }
        #expect(patch == position)
        #expect(message.contains("a: patch does not apply"))
    }

    @Test func `Patches may be stripped differently`() async throws {
        let temporary = try await TemporaryRepository()
        let base = try await temporary.commit("One", ["d/a": "1\n"])
        let two = try await temporary.commit("Two", ["d/a": "2\n"])
        let three = try await temporary.commit("Three", ["d/a": "3\n"])
        let repository = try await temporary.open()
        let first = try await repository.formatPatches(PatchQuery(commits: [two], prefixes: false))
        let second = try await repository.formatPatches(PatchQuery(commits: [three]))
        let patches = [PatchText(text: first[0].text, strip: 0), PatchText(text: second[0].text, strip: 1)]

        #expect(try await repository.apply(patches, to: base) == .applied(tree: temporary.id("HEAD^{tree}")))
    }

    @Test func `New, removed, renamed and binary files apply as well`() async throws {
        let temporary = try await TemporaryRepository()
        let base = try await temporary.commit("One", ["gone": "g\n", "from": lines, "kept": "k"])
        try temporary.write(Array(0...255), to: "binary")
        try temporary.link("link", to: "kept")
        let two = try await temporary.commit(
            "Two",
            ["gone": nil, "from": nil, "to": lines + "more\n", "new/ä b": "n"]
        )
        let repository = try await temporary.open()
        let patches = try await repository.formatPatches(PatchQuery(commits: [two]))

        let application = try await repository.apply(patches.map { PatchText(text: $0.text) }, to: base)

        #expect(application == .applied(tree: try await temporary.id("HEAD^{tree}")))
    }

    @Test func `Text without a diff changes nothing`() async throws {
        let (temporary, base, _) = try await series(1)
        let repository = try await temporary.open()
        let tree = try await repository.commit(base).tree

        #expect(
            try await repository.apply([PatchText(text: "Only words\n".bytes)], to: base)
                == .applied(tree: tree)
        )
        #expect(try await repository.apply([PatchText(text: [])], to: base) == .applied(tree: tree))
        #expect(try await repository.apply([], to: base) == .applied(tree: tree))
    }

    @Test(arguments: ["../outside", "/etc/outside", ".git/config", "a/../../outside"])
    func `A patch cannot leave the tree`(name: String) async throws {
        let (temporary, base, _) = try await series(1)
        let text =
            "diff --git \(name) \(name)\nnew file mode 100644\n--- /dev/null\n+++ \(name)\n@@ -0,0 +1 @@\n+x\n"

        let application = try await temporary.open().apply([PatchText(text: text.bytes, strip: 0)], to: base)

        guard case .refused(patch: 0, _) = application else {
            Issue.record("\(application)")
            return
        }
    }

    @Test func `A damaged patch is refused like one that does not fit`() async throws {
        let (temporary, base, patches) = try await series(1)
        let cut = PatchText(text: Array(patches[0].text.dropLast(20)))

        let application = try await temporary.open().apply([cut], to: base)

        guard case .refused(patch: 0, let message) = application else {
            Issue.record("\(application)")
            return
        }
        #expect(message.contains("corrupt patch"))
    }

    @Test func `An index is worked on step by step`() async throws {
        let (temporary, base, patches) = try await series(3)
        let expected = [try await temporary.id("HEAD~2^{tree}"), try await temporary.id("HEAD~^{tree}")]

        let steps = try await temporary.open().withIndex(of: base) { index in
            let first = (try await index.apply([patches[0]])?.patch, try await index.tree())
            let rest = [patches[1], patches[0], patches[2]]
            return [first, (try await index.apply(rest)?.patch, try await index.tree())]
        }

        #expect(steps.map(\.0) == [nil, 1])
        #expect(steps.map(\.1) == expected)
    }

    @Test func `A file that was not fetched is missing, not unfit`() async throws {
        let (temporary, base, patches) = try await series(2)
        try await temporary.git("config", "uploadpack.allowFilter", "true")
        let blob = try await temporary.id("\(base):a")
        let folder = try TemporaryFolder()
        let options = ["--quiet", "--bare", "--filter=blob:none"]
        try await temporary.git(["clone"] + options + ["file://\(temporary.path)", folder.path("c")])
        let clone = try await Repository.open(folder.path("c"))

        await #expect(throws: GitError.missingObject(blob)) { try await clone.apply(patches, to: base) }
    }

    @Test func `Two sides of a file are brought together`() async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()
        let base = "1\n2\n3\n4\n5\n6\n7\n"

        let clean = try await repository.mergeFiles(
            base: base.bytes,
            ours: base.replacing("1", with: "one").bytes,
            theirs: base.replacing("7", with: "seven").bytes
        )
        let conflict = try await repository.mergeFiles(
            base: "1\n".bytes,
            ours: "2\n".bytes,
            theirs: "3\n".bytes
        )

        #expect(clean == FileMerge(text: "one\n2\n3\n4\n5\n6\nseven\n".bytes, conflicts: 0))
        #expect(conflict.conflicts == 1)
        #expect(conflict.text.text == "<<<<<<< ours\n2\n=======\n3\n>>>>>>> theirs\n")
    }
}
