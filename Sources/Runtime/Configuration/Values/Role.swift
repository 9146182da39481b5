/// A member's role in a project; the raw value is how functions.yaml writes it.
///
/// Source: <https://docs.gitlab.com/api/access_requests/#valid-access-levels>
package enum Role: String, Sendable, CaseIterable {
    case guest, planner, reporter, developer, maintainer, owner

    /// GitLab's number; a higher one may do more.
    package var accessLevel: Int {
        switch self {
        case .guest: 10
        case .planner: 15
        case .reporter: 20
        case .developer: 30
        case .maintainer: 40
        case .owner: 50
        }
    }
}
