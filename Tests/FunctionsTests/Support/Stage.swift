import Functions
import GitLab
import HTTP
import JSON
import Logging
import Runtime
import Sandbox
import TestSupport

/// The example world with a branch of dana's in her fork, and sluice's functions beside it, as one process.
struct Stage {
    let sandbox: Sandbox
    let dana: GitLabClient
    let mia: GitLabClient
    let configuration: Configuration
    /// The same as text, and as a file for processes of their own.
    let yaml: String
    let configurationFile: String
    let transport: CurlTransport
    /// Holds the bot's token; it goes away with the stage.
    private let folder: TemporaryFolder

    /// Lends a stage whose fork has one commit more than the example, on branch `greet-everyone`.
    static func lend(
        _ change: (inout Seed) -> Void = { _ in },
        _ body: (Stage) async throws -> Void
    ) async throws {
        var seed = Example(hookURL: "http://127.0.0.1:1/webhooks/gitlab").seed
        seed.commits.append(greeting)
        change(&seed)
        var options = Sandbox.Options()
        options.holdsDeliveries = true
        let sandbox = try await Sandbox.start(seed, options: options)
        let transport = try CurlTransport()
        let folder = try TemporaryFolder()
        do {
            try await body(try Stage(sandbox, transport, folder))
        } catch {
            try await sandbox.stop()
            throw error
        }
        try await sandbox.stop()
    }

    /// A change of the program, as a contributor makes it; the fork, made later, has its branch as well.
    static let greeting = {
        var commit = Seed.Commit(
            Example.sourceGit,
            branch: "greet-everyone",
            "Greet everyone\n\nThe world is more than one.\n\nResolves: RHEL-4711\n",
            by: Seed.Person(name: "Dana Developer", email: "dana@example.com"),
            at: GitDate(seconds: 1_750_000_000, zone: "+0200"),
            files: ["NEWS": "Everyone is greeted.\n"]
        )
        commit.start = "calm"
        return commit
    }()

    private init(_ sandbox: Sandbox, _ transport: CurlTransport, _ folder: TemporaryFolder) throws {
        self.sandbox = sandbox
        self.transport = transport
        self.folder = folder
        dana = Self.client("dana", of: sandbox, transport)
        mia = Self.client("mia", of: sandbox, transport)
        let token = try folder.write(Example.tokens["sluice-bot"] ?? "", to: "token")
        yaml = Self.yaml(forge: sandbox.url, tokenFile: token)
        configurationFile = try folder.write(yaml, to: "functions.yaml")
        configuration = try Configuration.load(configurationFile, functions: FunctionBundle.names)
    }

    private static func client(
        _ user: String,
        of sandbox: Sandbox,
        _ transport: CurlTransport
    ) -> GitLabClient {
        GitLabClient(forge: sandbox.url, token: Token(Example.tokens[user] ?? ""), transport: transport)
    }

    static func yaml(forge: String, tokenFile: String) -> String {
        """
        functions:
          - {name: create-dist-git-mr, summary: Opens., on: [{event: merge_request, side: source-git, actions: [open, reopen]}]}
          - {name: update-dist-git-mr, summary: Updates., on: [{event: merge_request, side: source-git, actions: [update]}]}
          - {name: close-dist-git-mr, summary: Closes., on: [{event: merge_request, side: source-git, actions: [close, merge]}]}
          - {name: follow-dist-git-mr, summary: Tells., on: [{event: merge_request, side: dist-git}]}
          - {name: sync-ci, summary: Shows CI., on: [{event: pipeline, side: dist-git}, {event: job, side: dist-git}]}
          - {name: run-command, summary: Obeys., on: [{event: note}]}
          - {name: reconcile, summary: Levels all., on: [{event: schedule}]}
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
        """
    }
}

extension Stage {
    /// Opens dana's merge request into src/hello.
    func openMergeRequest(
        title: String = "Greet everyone",
        description: String = "So that nobody feels left out.",
        into target: String = Example.branch
    ) async throws -> MergeRequest {
        let project = try await dana.send(.project(.path(Example.sourceGit)))
        let draft = MergeRequestDraft(
            sourceBranch: "greet-everyone",
            targetBranch: target,
            title: title,
            description: description,
            targetProject: project.id
        )
        return try await dana.send(.createMergeRequest(draft, in: .path(Example.fork)))
    }

    /// Delivers a hint about a merge request to a process of its own, as a cold function gets it.
    @discardableResult
    func deliver(
        _ mergeRequest: MergeRequest,
        number: MergeRequest.Number? = nil,
        action: String = "open",
        to function: String = "create-dist-git-mr"
    ) async throws -> Report {
        try await deliver(hint(mergeRequest, action, number: number), to: function)
    }

    /// Delivers any payload to a process of its own.
    @discardableResult
    func deliver(_ payload: JSONValue, to function: String, isDryRun: Bool = false) async throws -> Report {
        let event = try Event(parsing: Array(payload.text().utf8))
        return await dispatcher.invoke(function, with: event, isDryRun: isDryRun)
    }

    /// A process of its own.
    var dispatcher: Dispatcher {
        Dispatcher(
            configuration,
            .all(Pairs(configuration, sessions: ForgeSessions(transport: transport))),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    /// What a webhook says of a merge request.
    func hint(_ mergeRequest: MergeRequest, _ action: String, number: MergeRequest.Number? = nil) -> JSONValue
    {
        [
            "object_kind": "merge_request",
            "project": [
                "id": mergeRequest.targetProject.json, "path_with_namespace": .string(Example.sourceGit),
            ],
            "object_attributes": [
                "id": mergeRequest.id.json, "iid": (number ?? mergeRequest.number).json,
                "action": .string(action),
                "title": .string(mergeRequest.title), "state": "opened",
                "source_branch": .string(mergeRequest.sourceBranch),
                "target_branch": .string(mergeRequest.targetBranch),
                "source_project_id": mergeRequest.sourceProject?.json ?? nil,
                "target_project_id": mergeRequest.targetProject.json,
            ],
        ]
    }

    /// The merge requests of rpms/hello, oldest first.
    func mirrors() async throws -> [MergeRequest] {
        try await mia.all(.mergeRequests(in: .path(Example.distGit)))
    }

    /// What persons and bots said on a source-git merge request, oldest first.
    func notes(on mergeRequest: MergeRequest) async throws -> [Note] {
        try await mia.all(.notes(on: mergeRequest.number, in: .path(Example.sourceGit))).filter {
            !$0.isSystem
        }
    }

    /// The calls of the bot to the REST API since the requests were cleared.
    func calls() async -> [Sandbox.RequestRecord] {
        await sandbox.requests.filter { $0.kind == .api && $0.user == "sluice-bot" }
    }

    /// The bot's calls of git over the network: each begins by asking for the references.
    func gitOperations() async -> Int {
        await sandbox.requests.filter { $0.kind == .git && $0.method == "GET" && $0.isSuccess }.count
    }
}
