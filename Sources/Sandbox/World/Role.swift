/// What a member may do, by GitLab's numbers.
///
/// Source: <https://docs.gitlab.com/api/access_requests/#valid-access-levels>
package enum Role: Int, Sendable, Comparable, CaseIterable {
    case minimal = 5
    case guest = 10
    case planner = 15
    case reporter = 20
    case securityManager = 25
    case developer = 30
    case maintainer = 40
    case owner = 50

    package static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }

    /// Reads a role's name: `developer`, `Maintainer`.
    package init?(name: String) {
        guard let role = Role.allCases.first(where: { "\($0)" == name.lowercased() }) else { return nil }
        self = role
    }
}
