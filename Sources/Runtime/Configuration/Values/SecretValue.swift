/// A secret in memory, which shows itself to nobody who prints, logs or reflects it.
package struct SecretValue: Sendable {
    private let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// The secret; for the header or the key it is for, and nothing else.
    package func reveal() -> String { text }
}

extension SecretValue: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "(secret)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
