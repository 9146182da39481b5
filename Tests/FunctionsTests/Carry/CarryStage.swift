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
    let transport: CurlTransport
    private let configuration: Configuration
    /// Holds the bot's token; it goes away with the stage.
    private let folder: TemporaryFolder

    /// The branch that carries what dist-git's branch has.
    static let branch = "sluice/dist-git/\(Example.branch)"

    /// Lends a stage; `branches` is the branch map of its mapping.
    static func lend(
        _ change: (inout Seed) -> Void = { _ in },
        branches: String = "same",
        faults: Sandbox.FaultPlan? = nil,
        _ body: (CarryStage) async throws -> Void
    ) async throws {
        var seed = Example().seed
        seed.projects[1].protectedBranches = [ProtectedBranch(name: Example.branch, allowsForcePush: true)]
        change(&seed)
        var options = Sandbox.Options()
        options.faults = faults
        let sandbox = try await Sandbox.start(seed, options: options)
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
