import JSON
import Logging

/// How a line of the log is written.
package enum LogFormat: String, Sendable, CaseIterable {
    /// For people: `2026-07-01T10:00:00.123Z info     done event=… function=…`.
    case text
    /// For collectors: one JSON object.
    case json

    /// One line without its line break.
    func line(_ event: LogEvent, label: String, metadata: Logger.Metadata, time: String) -> String {
        switch self {
        case .text: textLine(event, metadata, time)
        case .json: jsonLine(event, label, metadata, time)
        }
    }

    private func textLine(_ event: LogEvent, _ metadata: Logger.Metadata, _ time: String) -> String {
        let level = event.level.rawValue.padded
        let details = metadata.sorted { $0.key < $1.key }.map { " \($0.key)=\("\($0.value)".quotedIfNeeded)" }
        return "\(time) \(level) \(event.message.description.onOneLine)\(details.joined())"
    }

    private func jsonLine(
        _ event: LogEvent,
        _ label: String,
        _ metadata: Logger.Metadata,
        _ time: String
    ) -> String {
        var object = JSONObject(metadata.map { ($0.key, $0.value.json) })
        object["time"] = .string(time)
        object["level"] = .string(event.level.rawValue)
        object["logger"] = .string(label)
        object["message"] = .string(event.message.description)
        return JSONValue.object(object).text()
    }
}

extension Logger.MetadataValue {
    fileprivate var json: JSONValue {
        switch self {
        case .string(let text): .string(text)
        case .stringConvertible(let value): .string(value.description)
        case .array(let values): .array(values.map(\.json))
        case .dictionary(let entries): .object(JSONObject(entries.map { ($0.key, $0.value.json) }))
        }
    }
}

extension String {
    /// Wide enough for the longest level.
    fileprivate var padded: String { self + String(repeating: " ", count: max(0, 8 - count)) }

    /// Control characters as their code, so that nobody's text makes a line of its own.
    fileprivate var onOneLine: String {
        guard !utf8.allSatisfy({ (0x20...0x7e).contains($0) }) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                text += "\\u{\(String(scalar.value, radix: 16))}"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    fileprivate var quotedIfNeeded: String {
        let line = onOneLine
        return line.utf8.contains(where: { " =\"".utf8.contains($0) }) || line.isEmpty
            ? "\"\(line.replacing("\"", with: "\\\""))\"" : line
    }
}
