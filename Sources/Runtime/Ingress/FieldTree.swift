import JSON

/// Paths of fields, `object_attributes.last_commit.id`, as the tree they make.
struct FieldTree {
    private(set) var members: [String: FieldTree] = [:]
    /// How much is kept of a value that may be long.
    let bound: Bound?
    let areChanges: Bool

    init(_ paths: [String]) {
        self.init(at: "")
        for path in paths { add(path.split(separator: ".")[...], at: "") }
    }

    private init(at path: String) {
        bound = KeptFields.bounds[path]
        areChanges = path == KeptFields.changes
    }

    /// The members as they are chosen when a payload is read.
    var selection: JSONSelection { JSONSelection(members.mapValues(\.selection)) }

    /// Whether no members are chosen, and all of the value is kept.
    var isLeaf: Bool { members.isEmpty }

    private mutating func add(_ names: ArraySlice<Substring>, at path: String) {
        guard let name = names.first.map(String.init) else { return }
        let place = path.isEmpty ? name : "\(path).\(name)"
        members[name, default: FieldTree(at: place)].add(names.dropFirst(), at: place)
    }
}
