package import JSON

/// A role in a project; GitLab orders roles by number.
///
/// Source: <https://docs.gitlab.com/api/project_members/#roles>
package struct AccessLevel: Sendable, Hashable, Comparable {
    package let value: Int

    package init(_ value: Int) {
        self.value = value
    }

    package static let guest = AccessLevel(10)
    package static let reporter = AccessLevel(20)
    package static let developer = AccessLevel(30)
    package static let maintainer = AccessLevel(40)
    package static let owner = AccessLevel(50)

    package static func < (one: AccessLevel, other: AccessLevel) -> Bool { one.value < other.value }
}

extension AccessLevel: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) { self.init(try json.int()) }
}
