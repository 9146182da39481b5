/// A secret shared with GitLab, such as an access token; nothing prints it.
package struct Token: Sendable, Hashable {
    private let secret: String

    package init(_ secret: String) {
        self.secret = secret
    }

    /// Hands the secret to what sends it.
    package func reveal() -> String { secret }

    /// The text without the secret, should somebody have echoed it.
    func redacting(_ text: String) -> String {
        guard !secret.isEmpty else { return text }
        return text.split(separator: secret, omittingEmptySubsequences: false).joined(separator: description)
    }
}

extension Token: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "<token>" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
