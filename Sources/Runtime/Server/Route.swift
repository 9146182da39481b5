/// The ways into the server.
enum Route: Equatable {
    /// GitLab's webhooks; the forge may be left out where there is one.
    case webhook(forge: String?)
    case cloudEvents
    case liveness
    case readiness
    case metrics

    /// Finds the way of a path, without its query; a slash at its end does not matter.
    init?(path: String) {
        let parts = path.split(separator: "/").map(String.init)
        switch parts {
        case ["webhooks", "gitlab"]: self = .webhook(forge: nil)
        case _ where parts.count == 3 && parts.starts(with: ["webhooks", "gitlab"]):
            self = .webhook(forge: parts[2])
        case ["events"], []: self = .cloudEvents
        case ["health", "liveness"]: self = .liveness
        case ["health", "readiness"]: self = .readiness
        case ["metrics"]: self = .metrics
        default: return nil
        }
    }

    /// What metrics call it.
    var name: String {
        switch self {
        case .webhook: "webhook"
        case .cloudEvents: "events"
        case .liveness: "liveness"
        case .readiness: "readiness"
        case .metrics: "metrics"
        }
    }

    /// The methods it knows, as `Allow` lists them.
    var methods: [String] {
        switch self {
        case .webhook, .cloudEvents: ["POST"]
        case .liveness, .readiness, .metrics: ["GET", "HEAD"]
        }
    }
}
