import Git
import Glibc
import Processes
import TestSupport
import Testing

@Suite struct RepositoryTests {
    @Test func `A work tree is opened at its top`() async throws {
        let temporary = try await TemporaryRepository()
        let repository = try await temporary.open()

        #expect(repository.path == temporary.path)
        #expect(!repository.isBare)
        #expect(repository.format == .sha1)
    }

    @Test func `A bare repository has no work tree`() async throws {
        let temporary = try await TemporaryRepository(.bare)

        #expect(try await temporary.open().isBare)
    }

    @Test func `A repository is made where none was`() async throws {
        let folder = try TemporaryFolder()

        let repository = try await Repository.create(bareAt: folder.path("new.git"), format: .sha256)

        #expect(repository.isBare)
        #expect(repository.format == .sha256)
        #expect(repository.emptyTree.text.hasPrefix("6ef19b41"))
        #expect(try await repository.head() == nil)
        #expect(try await repository.currentBranch() == "refs/heads/main")
    }

    @Test func `A folder inside a work tree is no repository`() async throws {
        let temporary = try await TemporaryRepository()
        let inner = try temporary.folder.makeFolder("inner")

        await #expect(throws: GitError.notARepository(inner)) { try await Repository.open(inner) }
    }

    @Test func `A linked work tree is opened like any other`() async throws {
        let temporary = try await TemporaryRepository()
        let commit = try await temporary.commit("Start", ["a": "b"])
        let folder = try TemporaryFolder()
        try await temporary.git("worktree", "add", "--quiet", "-b", "linked", folder.path("linked"))

        let repository = try await Repository.open(folder.path("linked"))

        #expect(!repository.isBare)
        #expect(try await repository.currentBranch() == "refs/heads/linked")
        #expect(try await repository.commit(commit).subject == "Start")
    }

    @Test func `Objects that a clone borrows are its own`() async throws {
        let temporary = try await TemporaryRepository()
        let commit = try await temporary.commit("Start", ["a": "b"])
        let folder = try TemporaryFolder()
        try await temporary.git("clone", "--quiet", "--shared", temporary.path, folder.path("clone"))

        let repository = try await Repository.open(folder.path("clone"))

        #expect(try await repository.commit(commit).subject == "Start")
        #expect(try await repository.withQuarantine { try await $0.exists(commit) })
    }

    @Test(.enabled(if: geteuid() == 0)) func `A repository may belong to another user`() async throws {
        let temporary = try await TemporaryRepository()
        let commit = try await temporary.commit("Start", ["a": "b"])
        let environment = ["PATH": "/usr/bin:/bin"]
        let command = Command(
            executable: "chown",
            arguments: ["-R", "4242", temporary.path],
            environment: environment
        )
        _ = try await command.run()

        let repository = try await temporary.open()

        #expect(try await repository.head() == commit)
        #expect(try await repository.status().isClean)
        #expect(try await repository.formatPatches(PatchQuery(commits: [commit])).count == 1)
    }

    @Test(arguments: ["/nonexistent", "/dev/null", ""])
    func `What is no folder is no repository`(path: String) async {
        await #expect(throws: GitError.notARepository(path)) { try await Repository.open(path) }
    }

    @Test func `Without git the sentence says so`() async throws {
        let folder = try TemporaryFolder()
        let environment = GitEnvironment(inheriting: ["PATH": folder.path])

        await #expect(throws: GitError.notInstalled) {
            try await Repository.open(folder.path, environment: environment)
        }
    }

    @Test func `A git that is too old is named`() async throws {
        let folder = try TemporaryFolder()
        try await folder.writeProgram("echo git version 2.30.2", to: "git")
        let environment = GitEnvironment(inheriting: ["PATH": "\(folder.path):/usr/bin:/bin"])

        let error = await #expect(throws: GitError.tooOld(found: "2.30", needed: "2.39")) {
            try await Repository.open(folder.path, environment: environment)
        }
        #expect(error?.description == "git 2.30 is too old: install git 2.39 or later")
    }
}
