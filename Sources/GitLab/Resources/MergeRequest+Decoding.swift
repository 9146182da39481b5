package import JSON

extension MergeRequest: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        id = try json.decode("id")
        number = try json.decode("iid")
        targetProject = try json.decode("target_project_id")
        sourceProject = try json.decode(ifPresent: "source_project_id")
        sourceBranch = try json.string("source_branch")
        targetBranch = try json.string("target_branch")
        head = try json.string(ifPresent: "sha")

        state = try json.decode("state")
        title = try json.string("title")
        description = try json.string(ifPresent: "description") ?? ""
        isDraft = try json.flag("draft", "work_in_progress")
        author = try json.decode("author")
        closedBy = try json.decode(ifPresent: "closed_by")
        mergedBy = try json.first(of: "merge_user", "merged_by")?.decode()

        reference = try json.at(ifPresent: "references")?.string("full") ?? "!\(number)"
        webURL = try json.string("web_url")
        userNotesCount = try json.int(ifPresent: "user_notes_count") ?? 0
        createdAt = try json.string("created_at")
        updatedAt = try json.string("updated_at")
        hasConflicts = try json.flag("has_conflicts")
        detailedMergeStatus = try json.string(ifPresent: "detailed_merge_status")
        headPipeline = try json.decode(ifPresent: "head_pipeline")
        isOfLicensedForge = try json.object()["approvals_before_merge"] != nil
    }
}
