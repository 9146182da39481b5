/// Who or what is served: not what `deny` names, and only what `allow` names where there is such a list.
package struct AccessList: Sendable, Equatable {
    /// `nil` allows all.
    package var allow: [Pattern]?
    package var deny: [Pattern] = []

    /// Whether something with these names is admitted: no name is denied, and one is allowed.
    func admits(_ names: [String]) -> Bool {
        !names.contains(where: deny.contains) && allow.map { names.contains(where: $0.contains) } ?? true
    }
}

extension [Pattern] {
    fileprivate func contains(_ name: String) -> Bool { contains { $0.matches(name) } }
}
