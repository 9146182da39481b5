import Git
import TestSupport
import Testing

/// Whatever a repository is configured with: nothing of it runs, and no byte comes out differently.
@Suite struct IsolationTests {
    /// A repository with every kind of file, the same each time.
    private func repository() async throws -> TemporaryRepository {
        let temporary = try await TemporaryRepository()
        let code = (1...40).map { "int f\($0)(void)\n{\n\treturn \($0);\n}\n" }.joined(separator: "\n")
        try await temporary.commit(
            "Start",
            ["a.c": code, "b.txt": "b\r\n", "to rename": code + "end\n", "Id": "$Id$\n"]
        )
        try temporary.write(Array(0...255), to: "binary")
        let changed = code.replacing("return 20", with: "return  20")
        try await temporary.commit(
            "Change\n\nÜmlaut",
            ["a.c": changed, "b.txt": "c \r\n", "to rename": nil, "renamed": code]
        )
        return temporary
    }

    /// Gives a repository everything that could run a program or change what git prints.
    private func poison(_ temporary: TemporaryRepository, canary: String) async throws {
        try await poisonHistory(temporary)
        let run = "touch \(canary)"
        let attributes =
            "* diff=evil filter=evil merge=evil eol=crlf text ident whitespace=-all working-tree-encoding=UTF-16\n"
        try temporary.write(attributes, to: ".git/info/attributes")
        try temporary.write(attributes, to: ".gitattributes")
        for hook in [
            "reference-transaction", "post-index-change", "pre-push", "post-checkout", "pre-auto-gc",
            "fsmonitor",
        ] {
            try await temporary.folder.writeProgram(run, to: ".git/hooks/\(hook)")
        }
        try temporary.write("renamed\n", to: ".git/order")
        try await temporary.git("config", "diff.orderFile", temporary.folder.path(".git/order"))
        let settings = [
            "diff.external", "diff.evil.command", "diff.evil.textconv", "filter.evil.clean",
            "filter.evil.smudge",
            "filter.evil.process", "merge.evil.driver", "core.pager", "core.editor", "core.sshCommand",
            "core.gitProxy",
            "core.askPass", "core.alternateRefsCommand", "credential.helper", "gpg.program", "core.fsmonitor",
            "uploadpack.packObjectsHook", "sequence.editor", "pager.status", "pager.diff",
            "interactive.diffFilter",
            "alias.rev-list", "alias.cat-file", "trace2.eventTarget", "format.signatureFile",
        ].map { ($0, $0 == "credential.helper" || $0.hasPrefix("alias") ? "!\(run)" : run) }
        for (key, value) in settings + Self.distortions { try await temporary.git("config", key, value) }
    }

    /// Lies about the history: a replaced commit and a graft.
    private func poisonHistory(_ temporary: TemporaryRepository) async throws {
        let head = try await temporary.id("HEAD"), parent = try await temporary.id("HEAD~")
        try await temporary.git("replace", head.text, parent.text)
        try temporary.write("\(head)\n", to: ".git/info/grafts")
    }

    private static let distortions = [
        ("diff.noprefix", "true"), ("diff.mnemonicPrefix", "true"), ("diff.context", "0"),
        ("diff.algorithm", "patience"),
        ("diff.renames", "copies"), ("diff.renameLimit", "1"), ("diff.indentHeuristic", "false"),
        ("diff.wsErrorHighlight", "all"),
        ("diff.interHunkContext", "30"), ("diff.suppressBlankEmpty", "true"),
        ("diff.statGraphWidth", "3"), ("diff.submodule", "log"), ("diff.colorMoved", "zebra"),
        ("diff.evil.xfuncname", "^nothing"),
        ("diff.evil.binary", "true"), ("color.ui", "always"), ("core.abbrev", "4"),
        ("core.quotePath", "false"),
        ("core.bigFileThreshold", "1"), ("core.attributesFile", ".gitattributes"), ("core.autocrlf", "true"),
        ("core.whitespace", "cr-at-eol"), ("format.signature", "evil"), ("format.subjectPrefix", "EVIL"),
        ("format.attach", "true"),
        ("format.numbered", "true"), ("format.suffix", ".evil"), ("format.headers", "X-Evil: 1\n"),
        ("format.cc", "evil@example.com"),
        ("format.thread", "deep"), ("format.coverLetter", "true"), ("format.useAutoBase", "true"),
        ("format.signOff", "true"),
        ("format.from", "Evil <evil@example.com>"), ("format.pretty", "oneline"), ("format.notes", "true"),
        ("log.showSignature", "true"),
        ("log.date", "relative"), ("log.mailmap", "true"), ("i18n.logOutputEncoding", "UTF-16"),
        ("i18n.commitEncoding", "ISO-8859-1"),
        ("apply.whitespace", "fix"), ("apply.ignoreWhitespace", "change"), ("core.useReplaceRefs", "true"),
        ("status.showUntrackedFiles", "no"), ("status.relativePaths", "false"), ("core.worktree", "/"),
        ("patch.none", "x"),
        ("remote.origin.promisor", "true"), ("remote.origin.url", "ext::touch canary"),
        ("extensions.partialClone", "origin"),
        ("protocol.allow", "always"), ("protocol.ext.allow", "always"),
    ]

    /// What everything that reads says of the repository.
    private func reading(_ repository: Repository, _ commits: [ObjectID]) async throws -> [String] {
        let patches = try await repository.formatPatches(PatchQuery(commits: commits))
        let old = commits[0], new = commits[1]
        let ids = try await repository.patchIDs(of: patches.map(\.text), kind: .verbatim)
        let entries = try await repository.tree(new, recursive: true)
        let blobs = try await repository.blobs(entries.map(\.object))
        let query = CommitQuery(include: [new], paths: [.excluding("none")])
        return try await patches.map(\.text.text) + [
            "\(ids)", "\(entries)", "\(entries.map { blobs[$0.object] })",
            "\(repository.commits(query))",
            "\(repository.diff(old, new, renames: .on))",
            "\(repository.changes(of: commits, renames: .on).sorted { $0.key < $1.key })",
            "\(repository.isAncestor(old, of: new)) \(String(describing: repository.mergeBase(old, new)))",
            "\(repository.head() as Any) \(repository.resolve("HEAD~") as Any) \(repository.references(under: "refs/heads/"))",
        ]
    }

    /// What everything that writes makes of it.
    private func writing(_ repository: Repository, _ commits: [ObjectID]) async throws -> [String] {
        let patches = try await repository.formatPatches(PatchQuery(commits: [commits[1]]))
        let commit = try await repository.commit(commits[1])
        let tree = NewTree(base: commit.tree, changes: ["new": .write(.file, "n\r\n".bytes)])
        let new = NewCommit(
            parents: [commit.id],
            author: commit.author,
            committer: commit.committer,
            message: "New".bytes,
            tree: tree
        )
        let id = try await repository.write(new)
        try await repository.update("refs/heads/other", to: id, expecting: nil)
        let application = try await repository.apply(patches.map { PatchText(text: $0.text) }, to: commits[0])
        return try await [
            "\(id)", "\(application)", "\(repository.writeTree(tree))", "\(repository.linearized([commit]))",
        ]
    }

    @Test func `Nothing of a repository's configuration runs or changes what is read and written`()
        async throws
    {
        let clean = try await repository()
        let hostile = try await repository()
        let folder = try TemporaryFolder()
        let commits = [try await clean.id("HEAD~"), try await clean.id("HEAD")]
        try await poison(hostile, canary: folder.path("canary"))
        let victim = try await hostile.open()

        for (ours, theirs) in zip(
            try await reading(victim, commits),
            try await reading(clean.open(), commits)
        ) {
            #expect(ours == theirs)
        }
        for (ours, theirs) in zip(
            try await writing(victim, commits),
            try await writing(clean.open(), commits)
        ) {
            #expect(ours == theirs)
        }

        #expect(!folder.exists("canary"))
    }

    @Test func `The poison works on git itself`() async throws {
        let hostile = try await repository()
        let folder = try TemporaryFolder()
        try await poison(hostile, canary: folder.path("canary"))

        _ = try? await hostile.git("--git-dir=.git", "--work-tree=.", "status")

        #expect(folder.exists("canary"))
    }

    @Test func `Nothing of it runs in a work tree either`() async throws {
        let hostile = try await repository()
        let folder = try TemporaryFolder()
        let commits = [try await hostile.id("HEAD~"), try await hostile.id("HEAD")]
        try await poison(hostile, canary: folder.path("canary"))
        for key in ["core.worktree", "core.autocrlf"] { try await hostile.git("config", "--unset", key) }
        for name in [".gitattributes", ".git/info/attributes"] {
            try hostile.write("* filter=evil\n", to: name)
        }
        let repository = try await hostile.open()

        try hostile.write("touched\n", to: "a.c")
        #expect(try await repository.status().modified == ["a.c"])
        try await hostile.git(
            "-c",
            "core.fsmonitor=false",
            "-c",
            "filter.evil.process=",
            "-c",
            "filter.evil.smudge=",
            "checkout",
            "a.c"
        )
        try folder.removeIfThere("canary")
        try await repository.writeFiles(of: commits[0], from: commits[1])
        #expect(try hostile.folder.read("to rename").count > 1000)
        try await repository.writeFiles(of: commits[1], from: commits[1])

        #expect(!folder.exists("canary"))
    }

    @Test func `Nothing is left in the temporary folder, whatever happens`() async throws {
        let scratch = try TemporaryFolder()

        try await fail(in: scratch)

        #expect(try scratch.contents().isEmpty)
    }

    /// Lets much succeed, fail and be cancelled, with this folder for what lives shortly.
    private func fail(in scratch: TemporaryFolder) async throws {
        let temporary = try await repository()
        let user = try User(["TMPDIR": scratch.path])
        let repository = try await Repository.open(temporary.path, environment: user.environment)
        let head = try #require(try await repository.head())
        let absent = try #require(ObjectID(String(repeating: "1", count: 40)))

        _ = try await reading(repository, [try await temporary.id("HEAD~"), head])
        await #expect(throws: GitError.self) { try await repository.commit(absent) }
        await #expect(throws: CancellationError.self) {
            try await repository.withQuarantine { quarantine in
                _ = try await quarantine.write(.empty("M"))
                throw CancellationError()
            }
        }
        let task = Task { for _ in 0..<100 { _ = try await repository.blobs([absent]) } }
        task.cancel()
        await #expect(throws: GitError.self) { try await task.value }
    }

    @Test func `Without a temporary folder the sentence names it`() async throws {
        let temporary = try await repository()
        let user = try User(["TMPDIR": "/nonexistent"])
        let repository = try await Repository.open(temporary.path, environment: user.environment)

        let error = await #expect(throws: GitError.self) { try await repository.commit(temporary.id("HEAD")) }

        #expect(
            error?.description == "no temporary folder can be made in /nonexistent: No such file or directory"
        )
    }
}
