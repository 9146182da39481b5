package import JSON

extension MergeRequestEvent: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        let attributes = try json.at("object_attributes")
        project = try EventProject(ofEvent: json)
        user = try json.decode(ifPresent: "user")
        mergeRequest = try attributes.decode()
        action = try attributes.word(ifPresent: "action")
        title = try attributes.string("title")
        isDraft = try attributes.flag("draft", "work_in_progress")
        author = try attributes.id(ifPresent: "author_id")
        head = try attributes.at(ifPresent: "last_commit")?.text(ifPresent: "id")
        previousHead = try attributes.text(ifPresent: "oldrev")
        changedFields = try json.at(ifPresent: "changes")?.changedFields() ?? []
        webURL = try attributes.text(ifPresent: "url")
        updatedAt = try attributes.timestamp(ifPresent: "updated_at")
    }
}

extension JSONReader {
    /// The keys whose value before is not the one after; a change to itself is a broker's zero.
    fileprivate func changedFields() throws(JSONError) -> Set<String> {
        var fields: Set<String> = []
        for (key, change) in try entries() where try change.isRealChange() { fields.insert(key) }
        return fields
    }

    private func isRealChange() throws(JSONError) -> Bool {
        guard case .object = value else { return value != .null }
        return try at(ifPresent: "previous")?.value != at(ifPresent: "current")?.value
    }
}
