import Git
import GitLab
import Runtime
import Sandbox

/// What has become of it.
extension CarryStage {
    /// The merge requests of src/hello, oldest first.
    func mergeRequests() async throws -> [MergeRequest] {
        try await mia.all(.mergeRequests(in: .path(Example.sourceGit)))
    }

    /// The issues of src/hello, oldest first.
    func issues() async -> [World.Issue] {
        let world = await sandbox.world
        return world.project(named: Example.sourceGit).map { world.issues(of: $0.id) } ?? []
    }

    /// A file on the branch that carries.
    func carried(_ path: String) async throws -> String? {
        try await sandbox.file(path, at: Self.branch, of: Example.sourceGit)
    }

    /// The commits that a branch of src/hello has beyond another, newest first.
    func commits(
        of branch: String = CarryStage.branch,
        beyond base: String = Example.branch
    ) async throws -> [Commit] {
        let repository = try await Repository.open(sandbox.repositoryFolder(of: Example.sourceGit))
        guard let head = try await repository.resolve("refs/heads/\(branch)"),
            let base = try await repository.resolve("refs/heads/\(base)")
        else { return [] }
        return try await repository.commits(CommitQuery(include: [head], exclude: [base]))
    }

    /// The calls of the bot to the REST API since the requests were cleared.
    func calls() async -> [Sandbox.RequestRecord] {
        await sandbox.requests.filter { $0.kind == .api && $0.user == "sluice-bot" }
    }

    /// The bot's calls of git over the network: each begins by asking for the references.
    func gitOperations() async -> Int {
        await sandbox.requests.filter {
            $0.kind == .git && $0.method == "GET" && $0.isSuccess && $0.user == "sluice-bot"
        }.count
    }

    /// Delivers once more, and checks that this costs so many reads at most and no write.
    func deliverInVain(reads: Int = 3) async throws -> (outcome: Outcome, gitOperations: Int) {
        await sandbox.clearRequests()
        let outcome = try await deliver().result.get()
        let calls = await calls()
        guard calls.count <= reads, calls.allSatisfy({ !$0.isWrite }) else {
            throw Failure.impossible("not in vain: \(calls.map(\.route))")
        }
        return (outcome, await gitOperations())
    }
}
