/// Who fetches and pushes; printing it shows the user only.
package struct Credential: Sendable, Equatable {
    package let user: String
    private let secret: String

    package init(user: String, secret: String) {
        self.user = user
        self.secret = secret
    }

    /// The value of the header `Authorization`.
    ///
    /// Source: <https://www.rfc-editor.org/rfc/rfc7617#section-2>
    var authorization: String { "Basic \(Base64Text("\(user):\(secret)").text)" }

    /// The text without the secret, in whichever form it may have got there.
    func scrubbing(_ text: String) -> String {
        [secret, Base64Text("\(user):\(secret)").text, Base64Text(secret).text]
            .filter { !$0.isEmpty }
            .reduce(Array(text.utf8)) { $0.replacing($1.utf8, with: "•••".utf8) }
            .text
    }
}

extension Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { user }
    package var debugDescription: String { user }
    package var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}
