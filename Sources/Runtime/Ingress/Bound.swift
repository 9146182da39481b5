import JSON

/// How much is kept of a value that may be long, in bytes of JSON.
enum Bound: Sendable {
    case beginning(Int)
    case end(Int)
    /// Of a list of jobs.
    case jobs(Int)

    func applied(to value: JSONValue) -> JSONValue {
        switch (self, value) {
        case (.beginning(let length), .string(let text)):
            .string(String(text.unicodeScalars.first(length)))
        case (.end(let length), .string(let text)):
            .string(String(String.UnicodeScalarView(text.unicodeScalars.reversed().first(length).reversed())))
        case (.jobs(let length), .array(let jobs)):
            .array(jobs.fit(length) ? jobs : jobs.filter { !$0.isSuccess }.first(length))
        default: value
        }
    }
}

extension Collection where Element == Unicode.Scalar {
    /// As many from the beginning as take up so many bytes.
    fileprivate func first(_ length: Int) -> String.UnicodeScalarView {
        var rest = length
        return String.UnicodeScalarView(
            prefix { scalar in
                rest -= scalar.lengthInJSON
                return rest >= 0
            }
        )
    }
}

extension [JSONValue] {
    /// As many from the beginning as take up so many bytes.
    fileprivate func first(_ length: Int) -> [JSONValue] {
        var rest = length
        return Array(
            prefix { value in
                rest -= value.text().utf8.count + 1
                return rest >= 0
            }
        )
    }

    fileprivate func fit(_ length: Int) -> Bool { first(length).count == count }
}

extension JSONValue {
    fileprivate var isSuccess: Bool {
        if case .object(let job) = self { job["status"] == "success" } else { false }
    }
}

extension Unicode.Scalar {
    /// Control characters are written `\u001f`, quotes and backslashes with a backslash.
    fileprivate var lengthInJSON: Int {
        switch self {
        case "\"", "\\": 2
        case "\u{0}"..."\u{1f}", "\u{7f}": 6
        default: utf8.count
        }
    }
}
