import HTTP
import JSON

extension HTTPResponse {
    /// What the body of a refusal says, whatever its shape, on one line.
    ///
    /// Source: <https://docs.gitlab.com/api/rest/troubleshooting/>
    var errorMessage: String {
        let text = String(decoding: body.prefix(65536), as: UTF8.self)
        let message = jsonMessage ?? htmlTitle(of: text) ?? text
        return message.allSatisfy(\.isWhitespace) ? "no message" : message.sentence(limit: 500)
    }

    private var jsonMessage: String? {
        guard case .object(let object)? = try? JSONValue(parsing: body) else { return nil }
        let parts = ["message", "error", "error_description"].compactMap { object[$0] }
        return parts.isEmpty ? nil : parts.map(words).joined(separator: ": ")
    }
}

extension String {
    /// The text on one line of at most this many characters.
    func sentence(limit: Int) -> String {
        let line = split(whereSeparator: { $0.isWhitespace || $0.isControl }).joined(separator: " ")
        return line.count > limit ? "\(line.prefix(limit))…" : line
    }
}

extension Character {
    fileprivate var isControl: Bool {
        unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}

/// A message of GitLab in words: `title: is too long, is invalid`.
private func words(_ message: JSONValue) -> String {
    switch message {
    case .string(let text): text
    case .array(let elements): elements.map(words).joined(separator: ", ")
    case .object(let object): object.map { "\($0.key): \(words($0.value))" }.joined(separator: "; ")
    default: message.text()
    }
}

/// The title of a page that a proxy sent in GitLab's place; `nil` when the text is no page.
private func htmlTitle(of text: String) -> String? {
    let start = text.drop(while: \.isWhitespace).prefix(14).lowercased()
    guard start.hasPrefix("<!doctype html") || start.hasPrefix("<html") else { return nil }
    guard let open = text.firstRange(of: "<title>"), let close = text.firstRange(of: "</title>"),
        open.upperBound <= close.lowerBound
    else { return "a web page without a title" }
    return String(text[open.upperBound..<close.lowerBound])
}
