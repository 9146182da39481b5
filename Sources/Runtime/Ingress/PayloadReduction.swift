import JSON

/// Cuts a payload of GitLab to what functions read, in the shape that GitLab gives it.
struct PayloadReduction {
    private let fields: FieldTree

    init(_ kind: Event.Kind) {
        fields = KeptFields.tree(of: kind)
    }

    func reduce(_ payload: JSONValue) -> JSONValue { reduce(payload, to: fields) }

    private func reduce(_ value: JSONValue, to fields: FieldTree) -> JSONValue {
        if fields.areChanges { return value.reducedChanges }
        let kept = kept(of: value, fields)
        return fields.bound?.applied(to: kept) ?? kept
    }

    private func kept(of value: JSONValue, _ fields: FieldTree) -> JSONValue {
        switch value {
        case .object(let object) where !fields.isLeaf:
            let members = fields.members.compactMap { key, fields in
                object[key].map { (key, reduce($0, to: fields)) }
            }
            return .object(JSONObject(members))
        case .array(let elements) where !fields.isLeaf:
            return .array(elements.map { kept(of: $0, fields) })
        default:
            return value
        }
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
