import Git
import TestSupport
import Testing

@Suite struct CheckOutTests {
    /// A work tree at one commit, and another commit to go to.
    private struct Scene {
        let temporary: TemporaryRepository
        let repository: Repository
        let old: ObjectID
        let new: ObjectID

        init(environment: GitEnvironment? = nil) async throws {
            temporary = try await TemporaryRepository()
            new = try await temporary.commit(
                "New",
                [
                    "changed": "2\n", "folder/new": "n\n", "big": String(repeating: "x", count: 5000),
                    "was/file": "f\n",
                ]
            )
            try await temporary.git("checkout", "--quiet", "--orphan", "start")
            try await temporary.git("rm", "-rfq", ".")
            old = try await temporary.commit(
                "Old",
                ["changed": "1\n", "gone/deep": "g\n", "kept": "k\n", "was": "file\n"]
            )
            try await temporary.git("checkout", "--quiet", "-B", "main")
            let opened = try await temporary.open()
            guard let environment else {
                repository = opened
                return
            }
            repository = try await Repository.open(temporary.path, environment: environment)
        }

        func files() throws -> [String] {
            try temporary.folder.files().map { "\($0)=\(try temporary.folder.read($0).prefix(8).text)" }
        }
    }

    @Test func `A clean work tree moves with its branch`() async throws {
        let scene = try await Scene()

        try await scene.repository.checkOut(scene.new, from: scene.old, reason: "sluice: update")

        #expect(try await scene.repository.head() == scene.new)
        #expect(try await scene.repository.currentBranch() == "refs/heads/main")
        #expect(try await scene.repository.status() == WorkTreeStatus())
        #expect(try scene.files() == ["big=xxxxxxxx", "changed=2\n", "folder/new=n\n", "was/file=f\n"])
        #expect(!scene.temporary.folder.exists("gone"))
        #expect(
            try await scene.temporary.git("reflog", "-1", "--format=%gs %gn")
                == "sluice: update Dana Developer"
        )
    }

    @Test func `A detached head moves alone`() async throws {
        let scene = try await Scene()
        try await scene.temporary.git("checkout", "--quiet", "--detach")

        try await scene.repository.checkOut(scene.new, from: scene.old, reason: "x")

        #expect(try await scene.repository.head() == scene.new)
        #expect(try await scene.repository.currentBranch() == nil)
        #expect(try await scene.repository.resolve("main") == scene.old)
    }

    @Test func `The first commit is checked out where none was`() async throws {
        let scene = try await Scene()
        try await scene.temporary.git("checkout", "--quiet", "--orphan", "fresh")
        try await scene.temporary.git("rm", "-rfq", ".")

        try await scene.repository.checkOut(scene.new, from: nil, reason: "x")

        #expect(try await scene.repository.resolve("refs/heads/fresh") == scene.new)
        #expect(try await scene.repository.status() == WorkTreeStatus())
    }

    @Test func `A commit is checked out on a branch that is made, moved or current`() async throws {
        let scene = try await Scene()
        let branch = "refs/heads/side"

        try await scene.repository.checkOut(scene.new, onBranch: branch, from: scene.old, reason: "to side")
        #expect(try await scene.repository.currentBranch() == branch)
        #expect(try await scene.repository.head() == scene.new)
        #expect(try await scene.repository.resolve("main") == scene.old)

        try await scene.repository.checkOut(scene.old, onBranch: branch, from: scene.new, reason: "back")
        #expect(try await scene.repository.head() == scene.old)

        try await scene.repository.checkOut(
            scene.new,
            onBranch: "refs/heads/main",
            from: scene.old,
            reason: "to main"
        )
        #expect(try await scene.repository.currentBranch() == "refs/heads/main")
        #expect(try await scene.repository.head() == scene.new)
        #expect(try await scene.repository.status() == WorkTreeStatus())
        #expect(try await scene.temporary.git("reflog", "-1", "--format=%gs") == "to main")
    }

    @Test func `A branch that cannot be made leaves everything as it was`() async throws {
        let scene = try await Scene()
        let before = try scene.files()

        for branch in ["refs/heads/main/below", "refs/heads/a..b"] {
            await #expect(throws: GitError.self) {
                try await scene.repository.checkOut(scene.new, onBranch: branch, from: scene.old, reason: "x")
            }
        }
        #expect(try scene.files() == before)
        #expect(try await scene.repository.head() == scene.old)
        #expect(try await scene.repository.status() == WorkTreeStatus())
    }

    @Test func `Changes that are not touched stay`() async throws {
        let scene = try await Scene()
        try scene.temporary.write("mine", to: "untracked")

        try await scene.repository.checkOut(scene.new, from: scene.old, reason: "x")

        #expect(try await scene.repository.status().untracked == ["untracked"])
    }

    @Test func `Another head than expected stays`() async throws {
        let scene = try await Scene()
        let before = try scene.files()

        await #expect(throws: GitError.stale("HEAD")) {
            try await scene.repository.checkOut(scene.new, from: scene.new, reason: "x")
        }
        await #expect(throws: GitError.stale("HEAD")) {
            try await scene.repository.writeFiles(of: scene.new, from: nil)
        }
        #expect(try scene.files() == before)
    }

    @Test func `Files are written without index and branch`() async throws {
        let scene = try await Scene()
        let index = try scene.temporary.folder.read(".git/index")

        try await scene.repository.writeFiles(of: scene.new, from: scene.old)

        #expect(try scene.temporary.folder.read(".git/index") == index)
        #expect(try await scene.repository.head() == scene.old)
        #expect(try scene.files() == ["big=xxxxxxxx", "changed=2\n", "folder/new=n\n", "was/file=f\n"])
        #expect(try await scene.repository.status().modified == ["changed", "gone/deep", "kept", "was"])
    }

    @Test(arguments: ["changed", "kept"])
    func `A file the user has changed is not overwritten`(name: String) async throws {
        let scene = try await Scene()
        try scene.temporary.write("mine\n", to: name)
        let before = try scene.files()

        let error = await #expect(throws: GitError.self) {
            try await scene.repository.checkOut(scene.new, from: scene.old, reason: "x")
        }
        await #expect(throws: GitError.self) {
            try await scene.repository.writeFiles(of: scene.new, from: scene.old)
        }

        guard case .notWritten(let message) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(message.contains("'\(name)' not uptodate"))
        #expect(try scene.files() == before)
        #expect(try await scene.repository.head() == scene.old)
    }

    @Test(arguments: ["big", "folder", "folder/new", "big/inner"], [true, false])
    func `A file that git does not know is not overwritten`(name: String, isIgnored: Bool) async throws {
        let scene = try await Scene()
        if isIgnored { try scene.temporary.write("/big\n/folder\n", to: ".git/info/exclude") }
        try scene.temporary.write("mine\n", to: name)

        let error = await #expect(throws: GitError.self) {
            try await scene.repository.checkOut(scene.new, from: scene.old, reason: "x")
        }
        await #expect(throws: GitError.self) {
            try await scene.repository.writeFiles(of: scene.new, from: scene.old)
        }

        guard case .wouldOverwrite(let path) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(path == GitPath(name) || GitPath(name).parent == path)
        #expect(try scene.temporary.folder.read(name) == "mine\n".bytes)
        #expect(try await scene.repository.head() == scene.old)
    }

    @Test func `A symlink in place of a folder is not followed`() async throws {
        let scene = try await Scene()
        let elsewhere = try TemporaryFolder()
        try scene.temporary.link("folder", to: elsewhere.path)

        await #expect(throws: GitError.wouldOverwrite("folder")) {
            try await scene.repository.checkOut(scene.new, from: scene.old, reason: "x")
        }
        #expect(try elsewhere.contents().isEmpty)
    }

    /// A git that runs out of room as soon as it writes files in earnest.
    private func narrow() async throws -> (TemporaryFolder, GitEnvironment) {
        let folder = try TemporaryFolder()
        let path = try User().searchPath
        let script = """
            PATH='\(path)'
            case "$*" in *--dry-run*) ;; read-tree*) trap '' XFSZ; ulimit -f 1 ;; esac
            exec git "$@"
            """
        try await folder.writeProgram(script, to: "git")
        return (folder, GitEnvironment(inheriting: ["PATH": "\(folder.path):\(path)"]))
    }

    @Test func `When there is no room for all, everything is as before`() async throws {
        let (folder, environment) = try await narrow()
        let scene = try await Scene(environment: environment)
        let before = try scene.files()

        for attempt in [true, false] {
            let error = await #expect(throws: GitError.self) {
                if attempt {
                    try await scene.repository.checkOut(scene.new, from: scene.old, reason: "x")
                } else {
                    try await scene.repository.writeFiles(of: scene.new, from: scene.old)
                }
            }
            guard case .notWritten(let message) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(message.contains("unable to write file big"))
            #expect(try scene.files() == before)
            #expect(try await scene.temporary.open().status() == WorkTreeStatus())
        }
        #expect(folder.exists("git"))
    }

    @Test(arguments: [true, false])
    func `Whoever is cancelled in the middle leaves no half of it`(movesHead: Bool) async throws {
        let folder = try TemporaryFolder()
        let path = try User().searchPath
        let wait =
            "touch '\(folder.path("begun"))'; while [ ! -e '\(folder.path("go"))' ]; do sleep 0.01; done"
        let script =
            "PATH='\(path)'; case \"$*\" in *--dry-run*) ;; read-tree*) \(wait) ;; esac; exec git \"$@\""
        try await folder.writeProgram(script, to: "git")
        let environment = GitEnvironment(inheriting: ["PATH": "\(folder.path):\(path)"])
        let scene = try await Scene(environment: environment)
        let task = Task {
            if movesHead {
                try await scene.repository.checkOut(scene.new, from: scene.old, reason: "x")
            } else {
                try await scene.repository.writeFiles(of: scene.new, from: scene.old)
            }
        }

        while !folder.exists("begun") { try await Task.sleep(for: .milliseconds(5)) }
        task.cancel()
        try folder.write("", to: "go")

        try await task.value
        #expect(try scene.files() == ["big=xxxxxxxx", "changed=2\n", "folder/new=n\n", "was/file=f\n"])
        #expect(try await scene.temporary.open().head() == (movesHead ? scene.new : scene.old))
    }
}
