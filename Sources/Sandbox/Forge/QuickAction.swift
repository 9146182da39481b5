/// A command in a text, on a line of its own, such as `/close`.
///
/// Source: <https://docs.gitlab.com/user/project/quick_actions/>
enum QuickAction: Sendable, Equatable {
    case close
    case reopen
    case draft
    case ready
    case title(String)
    case targetBranch(String)
    case label([String])
    case unlabel([String])
    case merge

    init?(_ name: String, _ argument: String) {
        switch name.lowercased() {
        case "close": self = .close
        case "reopen": self = .reopen
        case "draft": self = .draft
        case "ready": self = .ready
        case "merge": self = .merge
        case "title" where !argument.isEmpty: self = .title(argument)
        case "target_branch" where !argument.isEmpty: self = .targetBranch(argument)
        case "label" where !argument.isEmpty: self = .label(Self.labels(argument))
        case "unlabel": self = .unlabel(Self.labels(argument))
        default: return nil
        }
    }

    var name: String {
        switch self {
        case .close: "close"
        case .reopen: "reopen"
        case .draft: "draft"
        case .ready: "ready"
        case .title: "title"
        case .targetBranch: "target_branch"
        case .label: "label"
        case .unlabel: "unlabel"
        case .merge: "merge"
        }
    }

    /// Names with or without `~`, quoted when they hold blanks.
    private static func labels(_ argument: String) -> [String] {
        argument.matches(of: /~?(?:"([^"]+)"|(\S+))/).compactMap {
            ($0.output.1 ?? $0.output.2).map(String.init)
        }
    }
}
