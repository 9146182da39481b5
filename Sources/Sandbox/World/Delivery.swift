extension World {
    /// One request to a webhook: what was or will be sent, and how it went.
    package struct Delivery: Sendable {
        package typealias ID = Identifier<Delivery>

        package enum Outcome: Sendable, Equatable {
            /// Not sent yet.
            case waiting
            case answered(status: Int, headers: [Header], body: String)
            /// No answer came back.
            case failed(String)
        }

        package struct Header: Sendable, Equatable {
            package let name: String
            package let value: String
        }

        package let id: ID
        package let hook: Hook.ID
        package let trigger: HookTrigger
        /// The JSON text, byte for byte as it is sent.
        package let body: [UInt8]
        /// The same for each time the event is sent to this hook.
        package let idempotencyKey: String
        /// Shared by all hooks told about the event.
        package let eventUUID: String
        package let createdAt: Timestamp
        package internal(set) var outcome = Outcome.waiting
        /// The headers as sent.
        package internal(set) var headers: [Header] = []
        package internal(set) var url = ""
        package internal(set) var duration: Duration = .zero
    }
}

extension World.Delivery.Outcome {
    package var isSuccess: Bool {
        if case .answered(200..<300, _, _) = self { true } else { false }
    }

    /// The status as the delivery log shows it.
    package var status: String {
        switch self {
        case .waiting: ""
        case .answered(let status, _, _): String(status)
        case .failed: "internal error"
        }
    }
}
