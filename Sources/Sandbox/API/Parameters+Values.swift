import JSON

/// Parameters as the type an endpoint needs; each of these throws ``Refusal`` in the words of GitLab's checks.
extension Parameters {
    func string(_ name: String) throws -> String? {
        switch self[name] {
        case nil: nil
        case .string(let text): text
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .bool(let value): String(value)
        default: throw invalid(name)
        }
    }

    func int(_ name: String) throws -> Int? {
        switch self[name] {
        case nil, .string(""): nil
        case .integer(let number): Int(number)
        case .string(let text): try Int(text) ?? { throw invalid(name) }()
        default: throw invalid(name)
        }
    }

    func double(_ name: String) throws -> Double? {
        switch self[name] {
        case nil: nil
        case .integer(let number): Double(number)
        case .real(let number): number
        case .string(let text): try Double(text) ?? { throw invalid(name) }()
        default: throw invalid(name)
        }
    }

    func bool(_ name: String) throws -> Bool? {
        switch self[name] {
        case nil, .string(""): nil
        case .bool(let value): value
        case .string("true"), .string("t"), .string("on"), .string("1"), .integer(1): true
        case .string("false"), .string("f"), .string("off"), .string("0"), .integer(0): false
        default: throw invalid(name)
        }
    }

    func moment(_ name: String) throws -> Timestamp? {
        try string(name).map { text in
            guard let moment = Timestamp(iso8601: text) else { throw invalid(name) }
            return moment
        }
    }

    /// A list, as an array or separated by commas.
    func strings(_ name: String) throws -> [String]? {
        if case .array(let elements)? = self[name] {
            return try elements.map {
                guard case .string(let text) = $0 else { throw invalid(name) }
                return text
            }
        }
        return try string(name)?.split(separator: ",").map { $0.trimmingSpaces }
    }

    func ints(_ name: String) throws -> [Int]? {
        if case .array(let elements)? = self[name] { return try elements.map { try Self.int($0, of: name) } }
        return try int(name).map { [$0] }
    }

    /// One of the values that an endpoint knows.
    func choice(_ name: String, of known: [String]) throws -> String? {
        guard let text = try string(name) else { return nil }
        guard known.contains(text) else { throw Refusal.error(400, "\(name) does not have a valid value") }
        return text
    }

    /// Texts that must be there; all missing ones are named at once.
    func required(_ names: String...) throws -> [String] {
        let missing = names.filter { self[$0] == nil }
        guard missing.isEmpty else {
            throw Refusal.error(400, missing.map { "\($0) is missing" }.joined(separator: ", "))
        }
        return try names.compactMap { try string($0) }
    }

    /// One text that must be there.
    func requiredString(_ name: String) throws -> String {
        guard let text = try string(name) else { throw Refusal.error(400, "\(name) is missing") }
        return text
    }

    private static func int(_ value: JSONValue, of name: String) throws -> Int {
        switch value {
        case .integer(let number): Int(number)
        case .string(let text): try Int(text) ?? { throw Refusal.error(400, "\(name) is invalid") }()
        default: throw Refusal.error(400, "\(name) is invalid")
        }
    }

    private func invalid(_ name: String) -> Refusal { .error(400, "\(name) is invalid") }
}
