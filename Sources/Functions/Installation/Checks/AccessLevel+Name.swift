import GitLab

extension AccessLevel {
    /// The role as GitLab's pages name it: `Developer`.
    var name: String {
        switch value {
        case ..<10: "Minimal access"
        case 10: "Guest"
        case 15: "Planner"
        case 20: "Reporter"
        case 25: "Security manager"
        case 30: "Developer"
        case 40: "Maintainer"
        case 50: "Owner"
        default: "\(value)"
        }
    }
}
