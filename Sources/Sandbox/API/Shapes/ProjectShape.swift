import JSON

/// Source: <https://docs.gitlab.com/api/projects/>
extension World {
    /// A project as `caller` sees it.
    func shape(_ project: Project, for caller: User.ID?) -> JSONObject {
        var shape = simple(project).merging(settings(of: project))
        shape["_links"] = links(of: project)
        shape["owner"] = user(named: project.namespacePath).map(basic)?.json
        shape["creator_id"] = project.creator.json
        shape["permissions"] = permissions(in: project, of: caller)
        shape["can_create_merge_request_in"] = (caller != nil && canReadCode(project.id, caller)).json
        if let origin = project.forkedFrom.flatMap({ projects[$0] }), canSee(origin.id, caller) {
            shape["forked_from_project"] = simple(origin).json
        }
        return shape
    }

    /// The short form, as in lists with `simple=true` and for the origin of a fork.
    func simple(_ project: Project) -> JSONObject {
        [
            "id": project.id.json,
            "description": project.description.json,
            "name": project.name.json,
            "name_with_namespace": fullName(of: project).json,
            "path": project.slug.json,
            "path_with_namespace": project.path.json,
            "created_at": project.createdAt.json,
            "default_branch": project.defaultBranch.json,
            "tag_list": [],
            "topics": [],
            "ssh_url_to_repo": sshURL(of: project).json,
            "http_url_to_repo": "\(webURL(of: project)).git".json,
            "web_url": webURL(of: project).json,
            "readme_url": nil,
            "forks_count": projects.values.count { $0.forkedFrom == project.id }.json,
            "avatar_url": nil,
            "star_count": 0,
            "last_activity_at": project.lastActivityAt.json,
            "visibility": project.visibility.rawValue.json,
            "namespace": namespace(of: project),
        ]
    }

    private func settings(of project: Project) -> JSONObject {
        [
            "archived": project.isArchived.json,
            "empty_repo": false,
            "merge_method": project.mergeMethod.rawValue.json,
            "squash_option": project.squash.rawValue.json,
            "only_allow_merge_if_pipeline_succeeds": false,
            "allow_merge_on_skipped_pipeline": nil,
            "only_allow_merge_if_all_discussions_are_resolved": false,
            "remove_source_branch_after_merge": true,
            "merge_requests_enabled": true,
            "merge_requests_access_level": "enabled",
            "repository_access_level": "enabled",
            "issues_enabled": true,
            "jobs_enabled": true,
            "shared_runners_enabled": true,
            "lfs_enabled": true,
            "request_access_enabled": true,
            "open_issues_count": 0,
            "ci_config_path": "",
            "ci_allow_fork_pipelines_to_run_in_parent_project": true,
            "import_status": (project.forkedFrom == nil ? "none" : "finished").json,
            "import_error": nil,
            "repository_object_format": "sha1",
            "mr_default_target_self": false,
        ]
    }

    private func links(of project: Project) -> JSONValue {
        let own = "\(url)/api/v4/projects/\(project.id)"
        return [
            "self": own.json,
            "merge_requests": "\(own)/merge_requests".json,
            "repo_branches": "\(own)/repository/branches".json,
            "members": "\(own)/members".json,
        ]
    }

    private func namespace(of project: Project) -> JSONValue {
        let path = project.namespacePath
        let owner = user(named: path)
        return [
            "id": (group(named: path)?.id ?? owner?.namespace).json,
            "name": namespaceName(of: project).json,
            "path": (path.split(separator: "/").last.map(String.init) ?? path).json,
            "kind": owner == nil ? "group" : "user",
            "full_path": path.json,
            "parent_id": nil,
            "avatar_url": nil,
            "web_url": (owner.map(webURL) ?? "\(url)/groups/\(path)").json,
        ]
    }

    private func permissions(in project: Project, of caller: User.ID?) -> JSONValue {
        let own = caller.flatMap { project.members[$0] }
        let inGroup = caller.flatMap { user in
            groups(above: project.path).compactMap { $0.members[user] }.max()
        }
        return ["project_access": access(own), "group_access": access(inGroup)]
    }

    private func access(_ role: Role?) -> JSONValue {
        role.map { ["access_level": $0.rawValue.json, "notification_level": 3] } ?? .null
    }
}
