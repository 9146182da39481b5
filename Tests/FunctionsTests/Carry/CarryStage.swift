import Functions
import Git
import GitLab
import HTTP
import JSON
import Logging
import Runtime
import Sandbox
import TestSupport

/// The example world, in which dist-git moves by itself.
struct CarryStage {
    let sandbox: Sandbox
    let mia: GitLabClient
    private let transport: CurlTransport
    private let configuration: Configuration
    /// Holds the bot's token; it goes away with the stage.
    private let folder: TemporaryFolder

    /// The branch that carries what dist-git's branch has.
    static let branch = "sluice/dist-git/\(Example.branch)"

    /// Lends a stage; `branches` is the branch map of its mapping.
    static func lend(
        _ change: (inout Seed) -> Void = { _ in },
        branches: String = "same",
        _ body: (CarryStage) async throws -> Void
    ) async throws {
        var seed = Example().seed
        seed.projects[1].protectedBranches = [ProtectedBranch(name: Example.branch, allowsForcePush: true)]
        change(&seed)
        let sandbox = try await Sandbox.start(seed)
        do {
            try await body(try CarryStage(sandbox, branches: branches))
        } catch {
            try await sandbox.stop()
            throw error
        }
        try await sandbox.stop()
    }

    private init(_ sandbox: Sandbox, branches: String) throws {
        self.sandbox = sandbox
        transport = try CurlTransport()
        folder = try TemporaryFolder()
        mia = GitLabClient(
            forge: sandbox.url,
            token: Token(Example.tokens["mia"] ?? ""),
            transport: transport
        )
        let token = try folder.write(Example.tokens["sluice-bot"] ?? "", to: "token")
        configuration = try Configuration(
            parsing: Array(Self.yaml(forge: sandbox.url, tokenFile: token, branches: branches).utf8),
            folder: folder.path,
            functions: FunctionBundle.names
        )
    }

    private static func yaml(forge: String, tokenFile: String, branches: String) -> String {
        """
        functions:
          - name: dist-git-to-source-git
            summary: Brings source-git what dist-git has.
            on:
              - {event: push, side: dist-git}
        forges:
          - name: local
            url: \(forge)
            webhook-secrets: [{file: \(tokenFile)}]
            identities:
              - name: bot
                token: {file: \(tokenFile)}
                author: {name: sluice, email: sluice@example.org}
                budget: {per-minute: 100000, per-hour: 1000000, notes-per-minute: 100000}
        mappings:
          - source-git: src/*
            dist-git: rpms/*
            forge: local
            identity: bot
            branches: \(branches)
        """
    }
}

/// What wakes the function.
extension CarryStage {
    /// Delivers the hint that a branch of dist-git was pushed to a process of its own, as a cold function gets it.
    @discardableResult
    func deliver(
        branch: String = Example.branch,
        after: String = String(repeating: "1", count: 40),
        isDryRun: Bool = false
    ) async throws -> Report {
        let functions = FunctionBundle.all(
            Pairs(configuration, sessions: ForgeSessions(transport: transport))
        )
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let dispatcher = Dispatcher(configuration, functions, logger: logger)
        let event = try Event(parsing: Array(hint(branch, after).text().utf8))
        return await dispatcher.invoke("dist-git-to-source-git", with: event, isDryRun: isDryRun)
    }

    private func hint(_ branch: String, _ after: String) -> JSONValue {
        [
            "object_kind": "push", "ref": .string("refs/heads/\(branch)"), "project_id": 30_002,
            "before": .string(String(repeating: "2", count: 40)), "after": .string(after), "user_id": 1,
            "user_username": "mia",
            "project": ["id": 30_002, "path_with_namespace": .string(Example.distGit)],
        ]
    }
}

/// What people do.
extension CarryStage {
    /// Pushes a commit of mia's, and gives its name; `nil` removes a file.
    @discardableResult
    func commit(
        _ message: String,
        to project: String = Example.distGit,
        branch: String = Example.branch,
        onto start: String? = nil,
        changing files: [String: String?]
    ) async throws -> String {
        try await Repository.withTemporary { repository in
            let remote = remote(of: project)
            let reference = "refs/heads/\(branch)"
            let base = start.map { "refs/heads/\($0)" } ?? reference
            try await repository.fetch(["+\(base):refs/test/base"], from: remote)
            let head = try await repository.resolve("refs/test/base")
            let seconds = try await repository.commit(head ?? repository.emptyTree).committer.seconds + 60
            let mia = Signature(name: "Mia Maintainer", email: "mia@example.com", seconds: seconds)
            let changes = files.map { path, text in
                (GitPath(path), text.map { NewTree.Change.write(.file, Array($0.utf8)) } ?? .remove)
            }
            let commit = NewCommit(
                parents: [head].compactMap(\.self),
                author: mia,
                committer: mia,
                message: Array(message.utf8),
                tree: NewTree(base: .firstParent, changes: Dictionary(changes) { first, _ in first })
            )
            let id = try await repository.write(commit)
            let isNew = start != nil && start != branch
            _ = try await repository.push(id, to: reference, of: remote, expecting: isNew ? nil : head)
            return id.text
        }
    }

    /// Pushes many commits of mia's at once, each with a file of its own.
    func commit(_ count: Int, to project: String, named name: String) async throws {
        try await Repository.withTemporary { repository in
            let reference = "refs/heads/\(Example.branch)"
            try await repository.fetch(["+\(reference):refs/test/base"], from: remote(of: project))
            guard let head = try await repository.resolve("refs/test/base") else { return }
            let start = try await repository.commit(head).committer.seconds
            let commits = (0..<count).map { index in
                let time = start + 60 * Int64(index + 1)
                let mia = Signature(name: "Mia Maintainer", email: "mia@example.com", seconds: time)
                return NewCommit(
                    following: [index == 0 ? .existing(head) : .new(index - 1)],
                    author: mia,
                    committer: mia,
                    message: Array("\(name) \(index)\n".utf8),
                    tree: NewTree(
                        base: .firstParent,
                        changes: [GitPath("\(name)-\(index)"): .write(.file, [])]
                    )
                )
            }
            let last = try await repository.write(commits).last
            _ = try await repository.push(last, to: reference, of: remote(of: project), expecting: head)
        }
    }

    /// Pushes a change of the spec file that is packaging only.
    @discardableResult
    func requireGettext(in branch: String = Example.branch) async throws -> String {
        let spec = try await sandbox.file("hello.spec", at: branch, of: Example.distGit) ?? ""
        let changed = spec.replacing(
            "BuildRequires:  make\n",
            with: "BuildRequires:  make\nBuildRequires:  gettext\n"
        )
        return try await commit("Require gettext\n", branch: branch, changing: ["hello.spec": changed])
    }

    /// Takes the newest commit of a branch back.
    func rewind(_ branch: String, of project: String) async throws {
        try await moveByForce(branch, of: project) { $0.parents.first }
    }

    /// Removes a branch.
    func remove(_ branch: String, of project: String) async throws {
        try await moveByForce(branch, of: project) { _ in nil }
    }

    /// Merges a branch of dist-git into its main branch, with a commit of its own.
    func mergeDistGit(_ branch: String) async throws {
        try await Repository.withTemporary { repository in
            let remote = remote(of: Example.distGit)
            let names = ["refs/heads/\(Example.branch)", "refs/heads/\(branch)"]
            try await repository.fetch(names.map { "+\($0):\($0)" }, from: remote)
            let parents = try await [repository.resolve(names[0]), repository.resolve(names[1])].compactMap(
                \.self
            )
            let merged = try await repository.commit(parents[1])
            let mia = Signature(
                name: "Mia Maintainer",
                email: "mia@example.com",
                seconds: merged.committer.seconds
            )
            let commit = NewCommit(
                parents: parents,
                author: mia,
                committer: mia,
                message: Array("Merge branch '\(branch)'\n".utf8),
                tree: NewTree(base: merged.tree)
            )
            let id = try await repository.write(commit)
            _ = try await repository.push(id, to: names[0], of: remote, expecting: parents[0])
        }
    }

    private func moveByForce(
        _ branch: String,
        of project: String,
        to target: (Commit) -> ObjectID?
    ) async throws {
        try await Repository.withTemporary { repository in
            try await repository.fetch(["+refs/heads/\(branch):refs/test/head"], from: remote(of: project))
            guard let head = try await repository.resolve("refs/test/head") else { return }
            let commit = try await repository.commit(head)
            _ = try await repository.push(
                target(commit),
                to: "refs/heads/\(branch)",
                of: remote(of: project),
                expecting: head
            )
        }
    }

    private func remote(of project: String) -> Remote {
        Remote(
            url: "\(sandbox.url)/\(project).git",
            credential: Credential(user: "mia", secret: Example.tokens["mia"] ?? "")
        )
    }

    /// Merges the merge request of src/hello as its maintainer.
    func merge(_ number: MergeRequest.Number, squashing: Bool = false) async throws {
        let request = HTTPRequest(
            .put,
            "\(sandbox.url)/api/v4/projects/src%2Fhello/merge_requests/\(number)/merge",
            headers: [
                HTTPHeader(name: "PRIVATE-TOKEN", value: Example.tokens["mia"] ?? ""),
                HTTPHeader(name: "Content-Type", value: "application/json"),
            ],
            body: Array(#"{"squash": \#(squashing)}"#.utf8)
        )
        let response = try await transport.send(request)
        guard response.status == 200 else {
            throw Failure.impossible("not merged: \(String(decoding: response.body, as: UTF8.self))")
        }
    }

    func close(_ number: MergeRequest.Number) async throws {
        let changes = MergeRequestChanges(state: .close)
        _ = try await mia.send(.updateMergeRequest(number, in: .path(Example.sourceGit), changes))
    }
}

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
