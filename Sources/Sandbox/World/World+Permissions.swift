extension World {
    /// The strongest role of a user in a project: as its member, a group's, or owner of the namespace.
    package func role(of user: User.ID?, in project: Project.ID) -> Role? {
        guard let user, let account = users[user], let project = projects[project] else { return nil }
        if account.isAdministrator || project.namespacePath == account.username { return .owner }
        let inGroups = groups(above: project.path).compactMap { $0.members[user] }
        return ([project.members[user]].compactMap(\.self) + inGroups).max()
    }

    /// Whether a project exists as far as this user can tell.
    func canSee(_ project: Project.ID, _ user: User.ID?) -> Bool {
        switch projects[project]?.visibility {
        case nil: false
        case .public: true
        case .internal: user != nil
        case .private: role(of: user, in: project) != nil
        }
    }

    /// Whether a user may read code and merge requests; guests of a private project may not.
    func canReadCode(_ project: Project.ID, _ user: User.ID?) -> Bool {
        guard canSee(project, user) else { return false }
        return projects[project]?.visibility != .private || has(.reporter, user, in: project)
    }

    func has(_ role: Role, _ user: User.ID?, in project: Project.ID) -> Bool {
        self.role(of: user, in: project).map { $0 >= role } ?? false
    }

    /// Whether a user may close, edit and reopen: Developers, and the author.
    func canUpdate(_ mergeRequest: MergeRequest, _ user: User.ID?) -> Bool {
        guard let user else { return false }
        return mergeRequest.author == user || has(.developer, user, in: mergeRequest.project)
    }
}

extension World {
    func isProtected(_ branch: String, in project: Project.ID) -> Bool {
        protection(of: branch, in: project) != nil
    }

    /// The rule for a branch; an exact name wins over a wildcard.
    func protection(of branch: String, in project: Project.ID) -> ProtectedBranch? {
        let rules = projects[project]?.protectedBranches.filter { $0.covers(branch) } ?? []
        return rules.first { $0.name == branch } ?? rules.first
    }

    func canPush(_ user: User.ID?, to branch: String, of project: Project.ID) -> Bool {
        if let rule = protection(of: branch, in: project) {
            return rule.push.map { has($0, user, in: project) } ?? false
        }
        return has(.developer, user, in: project) || mayCollaborate(user, on: branch, of: project)
    }

    func canMerge(_ user: User.ID?, into branch: String, of project: Project.ID) -> Bool {
        guard let rule = protection(of: branch, in: project) else {
            return has(.developer, user, in: project)
        }
        return canPush(user, to: branch, of: project)
            || rule.merge.map { has($0, user, in: project) } ?? false
    }

    /// Whether an open merge request invites upstream's members to push to this branch of a fork.
    ///
    /// Source: <https://docs.gitlab.com/user/project/merge_requests/allow_collaboration/>
    func mayCollaborate(_ user: User.ID?, on branch: String, of project: Project.ID) -> Bool {
        mergeRequests.values.contains { mergeRequest in
            mergeRequest.state == .opened && mergeRequest.allowsCollaboration && mergeRequest.isFromFork
                && mergeRequest.sourceProject == project && mergeRequest.sourceBranch == branch
                && canMerge(user, into: mergeRequest.targetBranch, of: mergeRequest.project)
        }
    }
}
