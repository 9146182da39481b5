import JSON

/// The parts that most payloads share.
extension World {
    /// A user; the address is not for receivers.
    func hookUser(_ id: User.ID) -> JSONValue {
        guard let user = users[id] else { return .null }
        return [
            "id": id.json,
            "name": user.name.json,
            "username": user.username.json,
            "avatar_url": nil,
            "email": "[REDACTED]",
        ]
    }

    func hookProject(_ id: Project.ID?) -> JSONValue {
        guard let id, let project = projects[id] else { return .null }
        let web = webURL(of: project).json
        let ssh = sshURL(of: project).json
        let http = "\(webURL(of: project)).git".json
        return [
            "id": id.json,
            "name": project.name.json,
            "description": project.description.json,
            "web_url": web,
            "avatar_url": nil,
            "git_ssh_url": ssh,
            "git_http_url": http,
            "namespace": namespaceName(of: project).json,
            "visibility_level": project.visibility.level.json,
            "path_with_namespace": project.path.json,
            "default_branch": project.defaultBranch.json,
            "ci_config_path": "",
            "homepage": web,
            "url": ssh,
            "ssh_url": ssh,
            "http_url": http,
        ]
    }

    /// The old, short form of a project.
    func hookRepository(_ id: Project.ID) -> JSONValue {
        guard let project = projects[id] else { return .null }
        return [
            "name": project.name.json,
            "url": sshURL(of: project).json,
            "description": project.description.json,
            "homepage": webURL(of: project).json,
            "git_http_url": "\(webURL(of: project)).git".json,
            "git_ssh_url": sshURL(of: project).json,
            "visibility_level": project.visibility.level.json,
        ]
    }

    func hookCommit(_ commit: GitCommit, in project: Project.ID?) -> JSONObject {
        [
            "id": commit.id.json,
            "message": commit.message.json,
            "title": commit.title.json,
            "timestamp": commit.author.date.hookText.json,
            "url": webURL(ofCommit: commit.id, in: project).json,
            "author": ["name": commit.author.name.json, "email": commit.author.email.json],
        ]
    }
}

extension World.Project.Visibility {
    var level: Int {
        switch self {
        case .private: 0
        case .internal: 10
        case .public: 20
        }
    }
}
