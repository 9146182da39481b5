/// Which entries of a webhook's log are wanted: a code, or a kind of codes.
struct DeliveryStatusFilter {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    func covers(_ outcome: World.Delivery.Outcome) -> Bool {
        guard case .answered(let status, _, _) = outcome else { return text == outcome.status }
        return switch text {
        case "successful": (200..<300).contains(status)
        case "client_failure": (400..<500).contains(status)
        case "server_failure": (500..<600).contains(status)
        default: text == String(status)
        }
    }
}
