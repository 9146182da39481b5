import GitLab
import JSON
import Logging
import TestSupport
import Testing

@testable import Runtime

/// What the ingress hands on is what the functions would have read of the webhook.
@Suite struct WebhookReductionTests {
    private static let configuration = """
        functions:
          - name: ingress
            summary: Hands on.
            on: [{event: webhook}]
        forges:
          - name: main
            url: https://gitlab.example
            identities:
              - {name: bot, token: {env: TOKEN}, author: {name: Bot, email: bot@example.org}}
        mappings:
          - {source-git: source-git/*, dist-git: rpms/*, forge: main, identity: bot}
        """

    /// The event that arrives at a function when the ingress handed on a webhook.
    private func handedOn(_ event: Event) async throws -> Event {
        let configuration = try Configuration(
            parsing: Array(Self.configuration.utf8),
            folder: "/",
            functions: []
        )
        let bundle = FunctionBundle([Ingress(sink: nil)], judge: { .impossible("\($0)") })
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let dispatcher = Dispatcher(configuration, bundle, logger: logger)
        let report = await dispatcher.invoke("ingress", with: event, isDryRun: true)
        guard case .success(.planned(_, let plan)) = report.result else { throw NotHandedOn(report: report) }
        return try Event(CloudEvent(json: plan))
    }

    private struct NotHandedOn: Error {
        let report: Report
    }

    private func check(_ payload: JSONValue) async throws {
        let event = try Event(gitLab: payload)

        let arrived = try await handedOn(event)

        let whole: WebhookEvent = try JSONReader(event.data).decode()
        let reduced: WebhookEvent = try JSONReader(arrived.data).decode()
        #expect(reduced == whole)
        #expect(arrived.kind == event.kind)
        #expect(arrived.action == event.action)
        #expect(arrived.project == event.project)
        #expect(arrived.subject == event.subject)
        #expect(arrived.data.text().utf8.count <= event.data.text().utf8.count)
        #expect(arrived.data.text().utf8.count < 4096)
    }

    @Test(arguments: FullWebhooks.all)
    func `What is read of a webhook's body is all that is handed on`(payload: JSONValue) async throws {
        let read = try Event(gitLab: Array(payload.text().utf8), maximumDepth: 64, in: Envelope())

        #expect(try await handedOn(read).data == handedOn(Event(gitLab: payload)).data)
        #expect(read.data.text().utf8.count < payload.text().utf8.count)
    }

    @Test(arguments: FullWebhooks.all)
    func `Every field that a function may read is handed on`(payload: JSONValue) async throws {
        try await check(payload)
    }

    @Test(arguments: FullWebhooks.all)
    func `A field that a broker wrote as zero is handed on as one`(payload: JSONValue) async throws {
        for path in payload.scalarPaths where !path.isNeeded { try await check(payload.zeroing(path)) }
    }

    @Test(
        .enabled(if: Project.shared != nil),
        arguments: [
            "merge_request_open", "merge_request_update", "note_on_merge_request", "pipeline_failed",
            "push_dist_git", "push_one_commit",
        ]
    )
    func `What gitlab.com sent is read the same when it was handed on`(name: String) async throws {
        let file = "\(try #require(Project.shared))/fixtures/webhooks/\(name).json"
        let bytes = try #require(try readFile(file, limit: 1 << 20))

        try await check(try JSONValue(parsing: bytes).movedIntoReach())
    }
}

extension JSONValue {
    /// The payload as if its project were one that the configuration maps.
    fileprivate func movedIntoReach() -> JSONValue {
        guard case .object(var payload) = self, case .object(var project)? = payload["project"] else {
            return self
        }
        project["path_with_namespace"] = "rpms/bash"
        payload["project"] = .object(project)
        return .object(payload)
    }

    /// The path of each scalar that stands in objects only.
    fileprivate var scalarPaths: [[String]] {
        guard case .object(let members) = self else { return [[]] }
        return members.flatMap { key, value in value.scalarPaths.map { [key] + $0 } }
    }

    /// The payload with the zero of its type at a path.
    fileprivate func zeroing(_ path: [String]) -> JSONValue {
        guard case .object(var members) = self, let key = path.first else { return zero }
        members[key] = members[key]?.zeroing(Array(path.dropFirst()))
        return .object(members)
    }

    private var zero: JSONValue {
        switch self {
        case .string: ""
        case .integer: 0
        case .bool: false
        default: .null
        }
    }
}

extension [String] {
    /// Whether the payload is none without it.
    fileprivate var isNeeded: Bool {
        let needed: Set = ["object_kind", "path_with_namespace", "build_status", "status", "ref", "sha"]
        return needed.contains(last ?? "") || last?.hasSuffix("id") == true
    }
}
