import Git
import TestSupport
import Testing

@Suite struct WritingTests {
    private let dana = Signature(name: "Dana Developer", email: "dana@example.com", seconds: 1_700_000_060)

    private func commit(
        _ tree: NewTree,
        on parents: [NewCommit.Parent] = [],
        message: String = "M\n"
    ) -> NewCommit {
        NewCommit(following: parents, author: dana, committer: dana, message: message.bytes, tree: tree)
    }

    private func paths(_ commit: ObjectID, in repository: Repository) async throws -> [String] {
        try await repository.tree(commit, recursive: true).map { "\($0.path)" }
    }

    @Test(arguments: [ObjectFormat.sha1, .sha256])
    func `A commit has the name that git commit would give it`(format: ObjectFormat) async throws {
        let temporary = try await TemporaryRepository(format: format)
        let theirs = try await temporary.commit("Subject\n\nBody\n", ["a": "1", "d/b": "2"])
        let author = try await temporary.open().commit(theirs).author
        let other = try await TemporaryRepository(.bare, format: format)

        let ours = try await other.open().write(
            NewCommit(
                parents: [],
                author: author,
                committer: author,
                message: "Subject\n\nBody\n".bytes,
                tree: NewTree(
                    base: nil,
                    changes: ["a": .write(.file, "1".bytes), "d/b": .write(.file, "2".bytes)]
                )
            )
        )

        #expect(ours == theirs)
    }

    @Test func `No reference is left behind and no configuration asked`() async throws {
        let temporary = try await TemporaryRepository(.bare)
        let before = try temporary.folder.contents()

        _ = try await temporary.open().write(.empty("M"))

        #expect(try await temporary.git("for-each-ref") == "")
        #expect(try temporary.folder.contents() == before)
    }

    @Test func `A tree starts from another and differs where it says`() async throws {
        let temporary = try await TemporaryRepository()
        let base = try await temporary.commit(
            "One",
            ["keep": "k", "gone": "g", "folder/x": "x", "swap": "s"]
        )
        let repository = try await temporary.open()
        let blob = try await temporary.id("HEAD:keep")
        let tree = try await temporary.id("HEAD^{tree}")
        let folder = try await temporary.id("HEAD:folder")

        let changes: [GitPath: NewTree.Change] = [
            "gone": .remove, "not/there": .remove, "folder": .remove, "folder/y": .keep(.executable, blob),
            "swap": .remove, "swap/now/deep": .write(.symlink, "target".bytes),
            "graft": .keep(.folder, folder),
            "graft/z": .write(.file, "z".bytes), "module": .keep(.submodule, base),
        ]
        let id = try await repository.write(commit(NewTree(base: tree, changes: changes)))

        let entries = try await repository.tree(id, recursive: true)
        #expect(
            entries.map { "\($0.mode.rawValue) \($0.path)" } == [
                "100755 folder/y", "100644 graft/x", "100644 graft/z", "100644 keep", "160000 module",
                "120000 swap/now/deep",
            ]
        )
    }

    @Test func `Odd names and contents arrive as they are`() async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()
        let names =
            ["\"q\"", "back\\slash", "new\nline", "tab\t", " lead", "ä", "#", "\u{1}"].map { GitPath($0) } + [
                GitPath([0xff, 0xfe])
            ]
        let content = Array(UInt8(0)...255) + "\ndone\n".bytes
        let changes = Dictionary(
            uniqueKeysWithValues: names.map { ($0, NewTree.Change.write(.file, content)) }
        )

        let id = try await repository.write(commit(NewTree(base: .empty, changes: changes)))

        let entries = try await repository.tree(id, recursive: true)
        #expect(Set(entries.map(\.path)) == Set(names))
        #expect(try await repository.blob(entries[0].object) == content)
    }

    @Test func `Commits of one list may follow on each other`() async throws {
        let temporary = try await TemporaryRepository()
        let base = try await temporary.commit("One", ["a": "1"])
        let repository = try await temporary.open()
        let first = NewTree(base: .firstParent, changes: ["b": .write(.file, "2".bytes)])
        let second = NewTree(base: .firstParent, changes: ["a": .remove])

        let ids = try await repository.write([
            commit(first, on: [.existing(base)], message: "2"),
            commit(second, on: [.new(0)], message: "3"),
            commit(NewTree(base: .firstParent), on: [.new(1), .existing(base)], message: "4"),
            commit(NewTree(base: .empty), on: [.new(2)], message: "5"),
        ])

        let commits = try await repository.commits(ids)
        #expect(commits.map(\.parents) == [[base], [ids[0]], [ids[1], base], [ids[2]]])
        #expect(commits.map(\.message.text) == ["2", "3", "4", "5"])
        #expect(try await paths(ids[1], in: repository) == ["b"])
        #expect(try await paths(ids[2], in: repository) == ["b"])
        #expect(commits[3].tree == repository.emptyTree)
    }

    @Test func `People with odd names get a commit that git accepts`() async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()
        let odd = Signature(name: "A <b>\nauthor x", email: "a>@\0b", seconds: -5, zone: "+1\nx")
        let nameless = Signature(name: "", email: "n@example.com", seconds: 7)
        let new = NewCommit(
            parents: [],
            author: odd,
            committer: nameless,
            message: [],
            tree: NewTree(base: .empty)
        )

        let read = try await repository.commit(repository.write(new))

        #expect(read.author == Signature(name: "A bauthor x", email: "a@b", seconds: 0, zone: "+0000"))
        #expect(read.committer == nameless)
    }

    @Test func `A message keeps its bytes and its encoding`() async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()
        let message = [0xfc, 0x0a, 0x0a, 0x20] as [UInt8]
        let new = NewCommit(
            parents: [],
            author: dana,
            committer: dana,
            message: message,
            encoding: "ISO-8859-1",
            tree: NewTree(base: .empty)
        )

        let read = try await repository.commit(repository.write(new))

        #expect(read.message == message)
        #expect(read.encoding == "ISO-8859-1")
    }

    @Test(arguments: [
        ["a/../b"], ["/a"], [".git/config"], ["a/.Git/hooks/post-checkout"], [""], ["a", "a/b"],
        ["a", "a/b/c"],
    ])
    func `A path that cannot be is refused`(paths: [GitPath]) async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()
        let changes = Dictionary(uniqueKeysWithValues: paths.map { ($0, NewTree.Change.write(.file, [])) })

        await #expect(throws: GitError.self) {
            try await repository.write(commit(NewTree(base: .empty, changes: changes)))
        }
    }

    @Test func `What is missing is named`() async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()
        let absent = try #require(ObjectID(String(repeating: "1", count: 40)))
        let missing = GitError.missingObject(absent)

        for tree in [NewTree(base: absent), NewTree(base: .empty, changes: ["a": .keep(.file, absent)])] {
            await #expect(throws: missing) { try await repository.write(commit(tree)) }
        }
        await #expect(throws: missing) {
            try await repository.write(commit(NewTree(base: .empty), on: [.existing(absent)]))
        }
    }

    @Test func `A message cannot smuggle commands in`() async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()
        let message = "x\n\nreset refs/heads/main\nfrom refs/heads/other\n\ndone\n"

        let id = try await repository.write(commit(NewTree(base: .empty), message: message))

        #expect(try await repository.commit(id).message.text == message)
        #expect(try await repository.references().isEmpty)
    }

    @Test func `An encoding that is no name is refused`() async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()
        var new = commit(NewTree(base: .empty))
        new.encoding = "x\nfrom 0"

        await #expect(throws: GitError.invalidEncoding("x\nfrom 0")) { try await repository.write(new) }
    }

    @Test func `A tree is written without a commit of its own`() async throws {
        let temporary = try await TemporaryRepository()
        try await temporary.commit("One", ["a": "1", "b/c": "2"])
        let repository = try await temporary.open()

        let tree = try await repository.writeTree(
            NewTree(base: nil, changes: ["a": .write(.file, "1".bytes), "b/c": .write(.file, "2".bytes)])
        )

        #expect(tree == (try await temporary.id("HEAD^{tree}")))
    }

    @Test func `What is written in a quarantine is gone afterwards`() async throws {
        let temporary = try await TemporaryRepository()
        let base = try await temporary.commit("One", ["a": "1"])
        let repository = try await temporary.open()
        let before = try await temporary.git("count-objects", "-v")

        let id = try await repository.withQuarantine { scratch in
            let tree = NewTree(base: .firstParent, changes: ["b": .write(.file, "2".bytes)])
            let id = try await scratch.write(commit(tree, on: [.existing(base)]))
            #expect(try await scratch.tree(id, recursive: true).map(\.path) == ["a", "b"])
            #expect(try await scratch.resolve("HEAD") == base)
            await #expect(throws: GitError.self) {
                try await scratch.update("refs/heads/x", to: id, expecting: nil)
            }
            return id
        }

        #expect(try await !repository.exists(id))
        #expect(try await temporary.git("count-objects", "-v") == before)
    }

    @Test func `A quarantine in a quarantine sees everything`() async throws {
        let temporary = try await TemporaryRepository(.bare)
        let repository = try await temporary.open()
        let outer = try await repository.write(.empty("outer"))

        try await repository.withQuarantine { first in
            let middle = try await first.write(.empty("middle"))
            try await first.withQuarantine { second in
                let inner = try await second.write(.empty("inner"))
                #expect(try await second.missing(of: [outer, middle, inner]).isEmpty)
            }
        }
    }
}
