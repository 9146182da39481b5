package import JSON

/// A merge request as the events about its notes and pipelines show it.
package struct EventMergeRequest: Sendable, Equatable {
    package let id: MergeRequest.ID
    /// GitLab's `iid`.
    package let number: MergeRequest.Number
    package let targetProject: Project.ID
    /// `nil` when that fork was deleted.
    package let sourceProject: Project.ID?
    package let sourceBranch: String
    package let targetBranch: String
    package let state: MergeRequest.State?
}

extension EventMergeRequest: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.id("id")
        number = try json.id("iid")
        targetProject = try json.id("target_project_id")
        sourceProject = try json.id(ifPresent: "source_project_id")
        sourceBranch = try json.string("source_branch")
        targetBranch = try json.string("target_branch")
        state = try json.word(ifPresent: "state")
    }
}

extension JSONReader {
    /// Reads `merge_request`; `nil` also for a block of zeros.
    func mergeRequest() throws(JSONError) -> EventMergeRequest? {
        guard let block = try at(ifPresent: "merge_request") else { return nil }
        let number: MergeRequest.Number? = try block.id(ifPresent: "iid")
        return number == nil ? nil : try block.decode()
    }
}
