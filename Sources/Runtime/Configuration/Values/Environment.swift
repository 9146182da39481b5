import Glibc

/// Where environment variables are looked up.
package struct Environment: Sendable {
    private let lookUp: @Sendable (String) -> String?

    package init(_ lookUp: @escaping @Sendable (String) -> String?) {
        self.lookUp = lookUp
    }

    /// An environment of exactly these variables.
    package init(_ variables: [String: String]) {
        self.init { variables[$0] }
    }

    /// The environment of this process, read at each look.
    package static let process = Environment { name in getenv(name).map { String(cString: $0) } }

    /// The value of a variable; `nil` also for an empty one.
    func value(_ name: String) -> String? { lookUp(name).flatMap { $0.isEmpty ? nil : $0 } }

    package subscript(name: String) -> String? { lookUp(name) }
}
