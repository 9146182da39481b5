import FoundationEssentials
import GitLab
import Processes
import Runtime
import TestSupport

@testable import Functions
@testable import Sandbox

/// The example world with both webhooks to sluice in order, and those who look after it.
struct Clinic {
    let stage: Stage
    private let configuration: Configuration
    /// The same as a file, for processes of their own.
    private let configurationFile: String
    private let files: TemporaryFolder

    /// Nobody listens on port 1 of this machine.
    static let service = "http://127.0.0.1:1"

    /// Lends a clinic; `options` are those of its mapping.
    static func lend(options: String = "{}", _ body: (Clinic) async throws -> Void) async throws {
        try await Stage.lend { stage in
            let clinic = try Clinic(stage, options: options)
            _ = try await clinic.apply()
            try await body(clinic)
        }
    }

    private init(_ stage: Stage, options: String) throws {
        self.stage = stage
        files = try TemporaryFolder()
        let token = try files.write(Example.tokens["sluice-bot"] ?? "", to: "bot")
        let yaml = Stage.yaml(forge: stage.sandbox.url, tokenFile: token) + "\n    options: \(options)\n"
        configurationFile = try files.write(yaml, to: "functions.yaml")
        configuration = try Configuration.load(configurationFile, functions: FunctionBundle.names)
    }

    /// The installation as a maintainer sees webhooks, or as the bot does.
    private func installation(
        at service: String? = nil,
        asMaintainer: Bool,
        clock: any RequestClock = SystemClock()
    ) throws -> Installation {
        var scope = InstallationScope()
        scope.serviceURL = service.flatMap(ForgeURL.init)
        if asMaintainer {
            scope.maintainerToken = Secret(for: "the token", in: .file(try maintainerToken))
        }
        let pairs = Pairs(configuration, sessions: ForgeSessions(transport: stage.transport))
        return Installation(pairs, transport: stage.transport, scope: scope, clock: clock)
    }

    /// Brings webhooks in order, and gives what was told, line by line.
    func apply(
        at service: String = service,
        isDryRun: Bool = false,
        isRotation: Bool = false,
        asMaintainer: Bool = true
    ) async throws -> [String] {
        let installation = try installation(at: service, asMaintainer: asMaintainer)
        var lines: [String] = []
        try await WebhookKeeper(installation, isDryRun: isDryRun, isRotation: isRotation).walk { report in
            lines.append("\(report)")
        }
        return lines
    }

    /// Lends a `sluice serve` that takes the webhooks.
    func lendService(_ body: @Sendable (ServeProcess) async throws -> Void) async throws {
        try await ServeProcess.lend(1, configuration: configurationFile, transport: stage.transport) {
            processes in
            for process in processes { try await body(process) }
        }
    }

    /// Everything that is worse than fine, as `PLACE: SEVERITY: SENTENCE`.
    func complaints(
        at service: String? = nil,
        asMaintainer: Bool = true,
        clock: any RequestClock = SystemClock()
    ) async throws -> [String] {
        let installation = try installation(at: service, asMaintainer: asMaintainer, clock: clock)
        return await Doctor(installation).examine().flatMap { diagnosis in
            diagnosis.findings.complaints.map { "\(diagnosis.place.name): \($0)" }
        }
    }

    /// Runs the program as it was built beside these tests.
    func sluice(_ arguments: [String], asMaintainer: Bool = true) async throws -> CommandResult {
        let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let own = ["--config", configurationFile]
        let token = asMaintainer ? ["--token-file", try maintainerToken] : []
        return try await Command(
            executable: tests.appending(path: "sluice").path(percentEncoded: false),
            arguments: arguments + own + token,
            environment: ["PATH": path, "LC_ALL": "C.UTF-8"],
            limits: CommandLimits(time: .seconds(120), output: 1 << 20)
        ).run()
    }

    private var maintainerToken: String {
        get throws { try files.write(Example.tokens["mia"] ?? "", to: "mia") }
    }
}

extension Diagnosis.Place {
    fileprivate var name: String {
        switch self {
        case .forge(let name, _): "\(name)"
        case .webhooks(let url): url
        case .project(let path, _, _): path
        }
    }
}

extension World {
    /// Changes a project.
    mutating func change(_ path: String, _ body: (inout Project) -> Void) {
        guard var project = project(named: path) else { return }
        body(&project)
        projects[project.id] = project
    }
}
