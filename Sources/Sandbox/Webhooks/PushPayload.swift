import JSON

/// Source: <https://docs.gitlab.com/user/project/integrations/webhook_events/#push-events>
extension World {
    func payload(of push: PushSummary) -> JSONObject? {
        guard let user = users[push.user] else { return nil }
        let kind = push.isTag ? "tag_push" : "push"
        return [
            "object_kind": kind.json,
            "event_name": kind.json,
            "before": push.before.json,
            "after": push.after.json,
            "ref": push.reference.json,
            "ref_protected": isProtected(push.name, in: push.project).json,
            "checkout_sha": push.checkout.json,
            "message": push.message.json,
            "user_id": user.id.json,
            "user_name": user.name.json,
            "user_username": user.username.json,
            "user_email": "",
            "user_avatar": nil,
            "project_id": push.project.json,
            "project": hookProject(push.project),
            "commits": push.commits.map { hookCommit($0, in: push.project) }.json,
            "total_commits_count": push.commitCount.json,
            "push_options": PushOptions(push.options).json,
            "repository": hookRepository(push.project),
        ]
    }

    private func hookCommit(_ pushed: PushedCommit, in project: Project.ID) -> JSONObject {
        var commit = hookCommit(pushed.commit, in: project)
        commit["added"] = pushed.added.json
        commit["modified"] = pushed.modified.json
        commit["removed"] = pushed.removed.json
        return commit
    }
}
