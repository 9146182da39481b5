import GitLab

/// What came of looking at one thing on a forge.
enum Look<Value: Sendable>: Sendable {
    case seen(Value)
    /// It is not there, or GitLab does not show it to this account.
    case absent
    /// It is there, and this account may not see it.
    case forbidden
    case failed(GitLabError)

    /// Looks.
    init(_ look: () async throws(GitLabError) -> Value) async {
        do {
            self = .seen(try await look())
        } catch {
            self =
                switch error {
                case .refused(_, status: 404, _, _): .absent
                case .refused(_, status: 403, _, _): .forbidden
                default: .failed(error)
                }
        }
    }

    /// What was seen; `nil` when nothing was.
    var value: Value? { if case .seen(let value) = self { value } else { nil } }

    var isForbidden: Bool { if case .forbidden = self { true } else { false } }
}

extension Look: Equatable where Value: Equatable {}
