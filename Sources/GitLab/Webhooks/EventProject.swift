import JSON

/// The project whose webhook fired.
package struct EventProject: Sendable, Equatable {
    package let id: Project.ID
    /// With all its groups; `nil` when the event has only the number.
    package let path: String?
    package let defaultBranch: String?
    package let webURL: String?
}

extension EventProject {
    /// Reads `project`, and the number from `project_id` where the block lacks it.
    init(ofEvent event: JSONReader) throws(JSONError) {
        let project = try event.at(ifPresent: "project")
        id =
            if let id: Project.ID = try project?.id(ifPresent: "id") { id } else {
                try event.id("project_id")
            }
        path = try project?.text(ifPresent: "path_with_namespace")
        defaultBranch = try project?.text(ifPresent: "default_branch")
        webURL = try project?.text(ifPresent: "web_url")
    }
}
