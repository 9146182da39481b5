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
        let kept = kept(of: value, fields, at: path)
        return KeptFields.bounds[path]?.applied(to: kept) ?? kept
    }

    private func kept(of value: JSONValue, _ fields: FieldTree, at path: String) -> JSONValue {
        switch value {
        case .object(let object) where !fields.isLeaf:
            let members = object.compactMap { key, value in
                fields[key].map { (key, reduce(value, to: $0, at: path.isEmpty ? key : "\(path).\(key)")) }
            }
            return .object(JSONObject(members))
        case .array(let elements) where !fields.isLeaf:
            return .array(elements.map { kept(of: $0, fields, at: path) })
        default:
            return value
        }
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
