import Functions
import GitLab
import HTTP
import Runtime
import Sandbox
import TestSupport

/// What all workers of a simulation have in common: a forge, a configuration, and what was converted already.
struct Site: Sendable {
    let forge: SimulatedForge
    let configuration: Configuration
    /// The same as a file, for processes of their own.
    let configurationFile: String
    let logBook = LogBook()
    private let memory = ConversionMemory()
    let undisturbed: UndisturbedConversion
    /// Holds the bot's token; it goes away with the site.
    private let folder: TemporaryFolder

    /// Lends a site; `faults` are those of requests that come over a socket.
    static func lend<Value: Sendable>(
        faults: Sandbox.FaultPlan? = nil,
        _ body: (Site) async throws -> Value
    ) async throws -> Value {
        try await SimulatedForge.lend(faults: faults) { forge in
            let transport = try CurlTransport()
            defer { transport.shutdown() }
            return try await body(try Site(forge, transport))
        }
    }

    private init(_ forge: SimulatedForge, _ transport: CurlTransport) throws {
        self.forge = forge
        folder = try TemporaryFolder()
        let token = try folder.write(Example.tokens["sluice-bot"] ?? "", to: "token")
        configurationFile = try folder.write(
            Self.yaml(forge: forge.url, tokenFile: token),
            to: "functions.yaml"
        )
        configuration = try Configuration.load(configurationFile, functions: FunctionBundle.names)
        undisturbed = UndisturbedConversion(
            sandbox: forge.sandbox,
            sessions: ForgeSessions(transport: transport)
        )
    }

    /// What a conversion comes to, made anew where these commits were never converted.
    func conversion(of sight: PairSight, _ key: ConversionMemory.Key) async throws -> PairConversion {
        try await memory.conversion(for: key) { [undisturbed] in try await undisturbed.convert(sight) }
    }

    /// What bringing changes back comes to, made anew where it was never made from these.
    func carriage(of sight: CarrySight) async throws -> Carriage {
        let key = ConversionMemory.CarryKey(
            branch: sight.pair.distGitBranch,
            distGit: sight.heads.distGit,
            sourceGit: sight.heads.sourceGit,
            postings: try await undisturbed.postings(of: sight)
        )
        return try await memory.carriage(for: key) { [undisturbed] in
            try await undisturbed.carriage(of: sight)
        }
    }

    /// What is to be brought between two branches as they are now; `nil` where a look at GitLab tells that there is nothing to do.
    func carriage(of pair: BranchPair) async throws -> Carriage? {
        guard let sight = try await undisturbed.sight(of: pair) else { return nil }
        return try await carriage(of: sight)
    }

    /// Whether a dist-git commit is what an undisturbed conversion of a head gave.
    func isConversion(_ commit: String, of head: String) async -> Bool {
        await memory.holds(commit, of: head)
    }

    /// GitLab as a person sees it.
    func client(_ username: String) -> GitLabClient {
        GitLabClient(forge: forge.url, token: Token(Example.tokens[username] ?? ""), transport: forge)
    }

    private static func yaml(forge: String, tokenFile: String) -> String {
        """
        functions:
          - {name: create-dist-git-mr, summary: Opens., timeout: 900s, on: [{event: merge_request, side: source-git, actions: [open, reopen]}]}
          - {name: update-dist-git-mr, summary: Updates., timeout: 900s, on: [{event: merge_request, side: source-git, actions: [update]}]}
          - {name: close-dist-git-mr, summary: Closes., timeout: 900s, on: [{event: merge_request, side: source-git, actions: [close, merge]}]}
          - {name: follow-dist-git-mr, summary: Tells., timeout: 900s, on: [{event: merge_request, side: dist-git}]}
          - {name: sync-ci, summary: Shows CI., timeout: 900s, on: [{event: pipeline, side: dist-git}, {event: job, side: dist-git}]}
          - {name: dist-git-to-source-git, summary: Brings back., timeout: 900s, on: [{event: push, side: dist-git}]}
          - {name: run-command, summary: Obeys., timeout: 900s, on: [{event: note}]}
          - {name: reconcile, summary: Levels all., timeout: 900s, on: [{event: schedule}]}
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

extension Site {
    /// The pair of a source-git merge request of the scene.
    func pair(_ number: MergeRequest.Number) -> Pair? {
        configuration.mapping(forSourceGit: Example.sourceGit, forge: configuration.forges[0].name).map {
            Pair(number, in: $0)
        }
    }
}
