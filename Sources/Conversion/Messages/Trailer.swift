/// A line such as `Resolves: RHEL-1234` at the end of a commit message, with the lines that continue it.
///
/// Source: <https://git-scm.com/docs/git-interpret-trailers>
package struct Trailer: Sendable, Equatable {
    /// As written, without the colon: `Resolves`.
    package let token: String
    /// Without white space at either end; line ends and indentation inside stay.
    package let value: String

    package init(_ token: String, _ value: String) {
        self.token = token
        self.value = value
    }

    /// How git writes it.
    package var line: String { "\(token): \(value)" }

    /// Whether it has this token, in any case.
    package func isNamed(_ name: String) -> Bool {
        token.lowercased() == name.lowercased()
    }
}
