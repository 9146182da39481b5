import Cryptography

/// The one hidden line by which a text of the bot says what it belongs to.
///
/// Written `<!-- sluice v1 key=value … mac=… -->`: an HTML comment, which GitLab stores as it is and does not show. Values hold
/// no blanks. With a key the line carries an HMAC over its fields, so that a copied or invented line is told from ours; the
/// reader of a text without one has to know by its author that the bot wrote it.
package struct Marker: Sendable, Equatable {
    package var fields: [String: String]

    package init(_ fields: [String: String]) {
        self.fields = fields
    }

    /// The line, fields in the order of their names.
    package func line(signedWith key: [UInt8]?) -> String {
        let code = key.flatMap { Self.code(of: body, key: $0) }.map { " mac=\($0)" } ?? ""
        return Self.opening + body + code + Self.closing
    }

    private static let opening = "<!-- sluice v1 "
    private static let closing = " -->"

    private var body: String {
        fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }

    /// `nil` when libcrypto gives none: a marker without a code is believed by nobody.
    private static func code(of body: String, key: [UInt8]) -> String? {
        (try? HMACSHA256.authenticate(Array(body.utf8), key: key)).map { Hex.encode($0) }
    }
}

extension Marker {
    /// Reads the last marker of a text: `nil` when there is none, or when its code does not fit the key.
    ///
    /// - Parameters:
    ///   - text: A note or description whose author is the bot, or any text when `key` is given.
    ///   - key: The key that markers are signed with, if any is configured.
    package init?(in text: String, signedWith key: [UInt8]?) {
        let lines = text.split(whereSeparator: \.isNewline)
        guard let line = lines.last(where: { $0.contains(Self.opening) }),
            let start = line.firstRange(of: Self.opening)?.upperBound,
            let end = line[start...].firstRange(of: Self.closing)?.lowerBound
        else { return nil }

        var fields: [String: String] = [:]
        for field in line[start..<end].split(separator: " ") {
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            fields[String(parts[0])] = String(parts[1])
        }
        let code = fields.removeValue(forKey: "mac")
        self.init(fields)

        guard let key else { return }
        guard let code, let expected = Self.code(of: body, key: key),
            constantTimeEquals(Array(code.utf8), Array(expected.utf8))
        else { return nil }
    }
}

extension Marker {
    /// A text of the bot with its last hidden line replaced by another one.
    static func replaced(in text: String, by line: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let last = lines.lastIndex(where: { $0.contains(opening) }) {
            lines[last] = line
        } else {
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }
}
