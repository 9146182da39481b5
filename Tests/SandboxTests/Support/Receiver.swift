import Cryptography
import JSON

@testable import Sandbox

/// A web server that takes webhooks: another sandbox, of which only the request log counts.
struct Receiver {
    private let sandbox: Sandbox

    /// Runs a test with a receiver that answers everything with this status.
    static func run(status: Int = 200, _ body: (Receiver) async throws -> Void) async throws {
        var options = Sandbox.Options()
        options.faults = { _, _ in .answer(status: status) }
        let receiver = Receiver(sandbox: try await Sandbox.start(Seed(), options: options))
        do {
            try await body(receiver)
        } catch {
            try await receiver.sandbox.stop()
            throw error
        }
        try await receiver.sandbox.stop()
    }

    var url: String { "\(sandbox.url)/webhooks" }

    /// The example, with both projects' webhooks leading here.
    func example(token: String? = nil, signingToken: String? = nil) -> Seed {
        Example(hookURL: url, hookToken: token, hookSigningToken: signingToken).seed
    }

    /// What has arrived, in order.
    var deliveries: [Delivery] {
        get async throws {
            try await sandbox.requests.map { Delivery(record: $0, payload: try JSONValue(parsing: $0.body)) }
        }
    }

    /// What has arrived of one kind, such as `merge_request` or `build`.
    func deliveries(of kind: String) async throws -> [Delivery] {
        try await deliveries.filter { $0.payload["object_kind"]?.string == kind }
    }

    struct Delivery {
        let record: Sandbox.RequestRecord
        let payload: JSONValue

        /// A member of `object_attributes`.
        subscript(key: String) -> JSONValue? { payload["object_attributes"]?[key] }
    }
}
