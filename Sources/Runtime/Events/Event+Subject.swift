import JSON

extension Event {
    /// What the event is about within its project: `!12` or `refs/heads/c10s`; `nil` where it says nothing.
    package var subject: String? {
        mergeRequestNumber.map { "!\($0)" } ?? branch
    }

    /// The event in a few words: `merge_request (update) of src/bash !12`.
    var summary: String {
        let action = action.map { " (\($0))" } ?? ""
        let place = project?.path.map { " of \($0)" } ?? ""
        return "\(kind)\(action)\(place)" + (subject.map { " \($0)" } ?? "")
    }

    /// Events with the same key are handled one after the other: those of one pair, or else of one project.
    ///
    /// The mirror branch, `sluice/<source project id>/<iid>`, gives both sides of a pair the same key.
    var orderingKey: String {
        let place = envelope.forge?.description ?? ""
        // On the source-git side a branch is called what its author likes.
        if side != .sourceGit, let mirror = branch.flatMap(MirrorName.init) {
            return "\(place)/\(mirror.project)!\(mirror.number)"
        }
        guard let project else { return "\(place)/\(kind)" }
        return "\(place)/\(project.id)" + (mergeRequestNumber.map { "!\($0)" } ?? "")
    }

    private var mergeRequestNumber: Int64? {
        switch kind {
        case .mergeRequest: data["object_attributes"]?["iid"]?.number
        case .note, .pipeline: data["merge_request"]?["iid"]?.number
        case .job, .push, .schedule, .webhook, .undelivered, .other: nil
        }
    }

    private var branch: String? {
        switch kind {
        case .mergeRequest: data["object_attributes"]?["source_branch"]?.string
        case .note: data["merge_request"]?["source_branch"]?.string
        case .pipeline: data["object_attributes"]?["ref"]?.string
        case .push, .job: data["ref"]?.string
        case .schedule, .webhook, .undelivered, .other: nil
        }
    }
}

/// The merge request that a mirror branch is named after.
private struct MirrorName {
    let project: Int64
    let number: Int64

    init?(_ reference: String) {
        let parts = reference.split(separator: "/").suffix(3)
        guard parts.count == 3, parts.first == "sluice" else { return nil }
        let tail = parts[parts.startIndex + 2].prefix { $0 != "." }
        guard let project = Int64(parts[parts.startIndex + 1]), let number = Int64(tail) else { return nil }
        self.project = project
        self.number = number
    }
}

extension JSONValue {
    fileprivate subscript(key: String) -> JSONValue? {
        if case .object(let object) = self { object[key] } else { nil }
    }

    /// A number that names something; `nil` for 0, which brokers write where there was none.
    fileprivate var number: Int64? { if case .integer(let value) = self, value != 0 { value } else { nil } }
    fileprivate var string: String? { if case .string(let text) = self, !text.isEmpty { text } else { nil } }
}
