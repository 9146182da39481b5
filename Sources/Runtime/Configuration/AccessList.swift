/// Who or what is served: not what `deny` names, and only what `allow` names where there is such a list.
package struct AccessList: Sendable, Equatable {
    /// `nil` allows all.
    package var allow: [Pattern]?
    package var deny: [Pattern] = []

    package func admits(_ name: String) -> Bool {
        !deny.contains { $0.matches(name) } && allow?.contains { $0.matches(name) } ?? true
    }

    /// Whether a project below these groups is admitted: an entry stands for everything below it.
    func admits(namespaces: [String]) -> Bool {
        !namespaces.contains { name in deny.contains { $0.matches(name) } }
            && allow.map { allow in namespaces.contains { name in allow.contains { $0.matches(name) } } }
                ?? true
    }
}
