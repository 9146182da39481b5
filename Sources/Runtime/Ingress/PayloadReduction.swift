import JSON

/// Cuts a payload of GitLab to what functions read, in the shape that GitLab gives it.
struct PayloadReduction {
    private let fields: FieldTree

    init(_ kind: Event.Kind) {
        fields = FieldTree(KeptFields.paths(of: kind))
    }

    func reduce(_ payload: JSONValue) -> JSONValue {
        reduce(payload, to: fields, at: "")
    }

    private func reduce(_ value: JSONValue, to fields: FieldTree, at path: String) -> JSONValue {
        if path == KeptFields.changes { return value.reducedChanges }
        if case .string(let text) = value, let length = KeptFields.prose[path] {
            return .string(text.beginning(of: length))
        }
        guard case .object(let object) = value, !fields.isLeaf else { return value }
        return .object(
            JSONObject(
                object.compactMap { key, value in
                    fields[key].map {
                        (key, reduce(value, to: $0, at: path.isEmpty ? key : "\(path).\(key)"))
                    }
                }
            )
        )
    }
}

/// Paths, `object_attributes.last_commit.id`, as the tree they make.
private struct FieldTree {
    private var branches: [String: FieldTree] = [:]

    init(_ paths: [String]) {
        for path in paths { add(path.split(separator: ".").map(String.init)[...]) }
    }

    var isLeaf: Bool { branches.isEmpty }

    subscript(key: String) -> FieldTree? { branches[key] }

    private mutating func add(_ path: ArraySlice<String>) {
        guard let name = path.first else { return }
        branches[name, default: FieldTree([])].add(path.dropFirst())
    }
}

extension JSONValue {
    /// The changes that are some; where one takes up much, `true` says that there was one.
    fileprivate var reducedChanges: JSONValue {
        guard case .object(let changes) = self else { return self }
        return .object(
            JSONObject(
                changes.compactMap { field, change in
                    change.isChange ? (field, change.isSmallChange ? change : true) : nil
                }
            )
        )
    }

    /// Whether the value before is another than the one after; eventing-gitlab writes what did not change, too.
    private var isChange: Bool {
        guard case .object(let change) = self else { return self != .null }
        return change["previous"] ?? .null != change["current"] ?? .null
    }

    private var isSmallChange: Bool {
        guard case .object(let change) = self else { return isSmall }
        return change.count <= 2 && (change["previous"] ?? .null).isSmall
            && (change["current"] ?? .null).isSmall
    }

    /// Whether it is a scalar of few bytes.
    private var isSmall: Bool {
        switch self {
        case .null, .bool, .integer, .real: true
        case .string(let text): text.utf8.count <= 128
        case .array, .object: false
        }
    }
}

extension String {
    /// As much of the text as takes up so many bytes in JSON, cut between two characters.
    fileprivate func beginning(of length: Int) -> String {
        var rest = length
        let end = unicodeScalars.indices.first { index in
            rest -= unicodeScalars[index].lengthInJSON
            return rest < 0
        }
        return end.map { String(unicodeScalars[..<$0]) } ?? self
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
