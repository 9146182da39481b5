/// The place of a secret, written `{env: NAME}` or `{file: PATH}`.
///
/// The secret itself is read each time it is used, so a file that is replaced counts from the next use on.
package struct Secret: Sendable, Equatable {
    package enum Place: Sendable, Equatable {
        case environment(String)
        /// An absolute path.
        case file(String)
    }

    /// What it is for, as an error names it: "the token of identity bot of forge local".
    package let purpose: String
    package let place: Place

    package init(for purpose: String, in place: Place) {
        self.purpose = purpose
        self.place = place
    }

    /// Reads the secret, without white space around it.
    ///
    /// - Throws: ``SecretError`` that says which secret is missing and where it was looked for.
    package func value(in environment: Environment = .process) throws(SecretError) -> SecretValue {
        guard let bytes = try bytes(in: environment) else { throw .missing(purpose, place) }
        guard let text = String(validating: bytes, as: UTF8.self)?.trimmed else {
            throw .notText(purpose, place)
        }
        guard !text.isEmpty else { throw .empty(purpose, place) }
        guard text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else { throw .notText(purpose, place) }
        return SecretValue(text)
    }

    private func bytes(in environment: Environment) throws(SecretError) -> [UInt8]? {
        switch place {
        case .environment(let name): return environment[name].map { Array($0.utf8) }
        case .file(let path):
            do {
                return try readFile(path, limit: 64 * 1024)
            } catch {
                throw .unreadable(purpose, place, reason: error.reason)
            }
        }
    }
}

extension Secret: CustomStringConvertible {
    package var description: String { "\(purpose) (\(place))" }
}

extension Secret.Place: CustomStringConvertible {
    package var description: String {
        switch self {
        case .environment(let name): "environment variable \(name)"
        case .file(let path): "file \(path)"
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        let body = drop(while: \.isWhitespace)
        return String(
            body.prefix(upTo: body.lastIndex { !$0.isWhitespace }.map(body.index(after:)) ?? body.startIndex)
        )
    }
}
