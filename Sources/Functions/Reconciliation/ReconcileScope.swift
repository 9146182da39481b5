import GitLab
import JSON

/// What a run of `reconcile` walks; by an event's data, all of it optional.
struct ReconcileScope: Sendable, Equatable {
    /// The path of the only source-git project to walk; `nil` for all.
    let project: String?
    /// The only merge request of that project.
    let mergeRequest: MergeRequest.Number?
    /// Whether to read notes and pipelines, too, which the lists don't show.
    let isThorough: Bool
}

extension ReconcileScope: JSONDecodable {
    init(from json: JSONReader) throws(JSONError) {
        let mergeRequest: MergeRequest.Number? = try json.decode(ifPresent: "merge_request")
        self.init(
            project: try json.string(ifPresent: "project"),
            mergeRequest: mergeRequest,
            isThorough: try json.bool(ifPresent: "thorough") ?? (mergeRequest != nil)
        )
    }

    /// Everything that functions.yaml maps.
    static let all = ReconcileScope(project: nil, mergeRequest: nil, isThorough: false)
}
