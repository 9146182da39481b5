/// Decides whether a user may move the references of a push.
struct PushRules {
    let world: World
    let project: World.Project
    let user: World.User.ID
    let repository: GitRepository

    /// - Throws: ``PushRefusal`` in GitLab's words for the first change that is not allowed.
    func check(_ push: PushRequest) async throws {
        var isStored = false
        for change in push.changes {
            try checkRight(change)
            guard let branch = change.branch, isProtectedFromForce(branch, change) else { continue }
            if !isStored, !push.pack.isEmpty { try await repository.store(pack: push.pack) }
            isStored = true
            guard try await repository.isAncestor(change.old, of: change.new) else {
                throw PushRefusal(
                    message: "You are not allowed to force push code to a protected branch on this project."
                )
            }
        }
    }

    private func checkRight(_ change: ReferenceChange) throws {
        guard let branch = change.branch else { return try checkOther(change) }
        if change.isDeletion, branch == project.defaultBranch {
            throw PushRefusal(message: "The default branch of a project cannot be deleted.")
        }
        if !change.isDeletion, branch.wholeMatch(of: /[0-9a-fA-F]{40}/) != nil {
            throw PushRefusal(
                message: "You cannot create a branch with a 40-character hexadecimal branch name."
            )
        }
        if change.isDeletion, world.isProtected(branch, in: project.id) {
            throw PushRefusal(message: "You can only delete protected branches using the web interface.")
        }
        guard !world.canPush(user, to: branch, of: project.id) else { return }
        throw PushRefusal(
            message: world.isProtected(branch, in: project.id)
                ? "You are not allowed to \(change.isCreation ? "create" : "push code to") protected branches on this project."
                : "You are not allowed to push code to this project."
        )
    }

    /// Tags and other references: Developers may.
    private func checkOther(_ change: ReferenceChange) throws {
        guard !world.has(.developer, user, in: project.id) else { return }
        throw PushRefusal(message: "You are not allowed to push code to this project.")
    }

    private func isProtectedFromForce(_ branch: String, _ change: ReferenceChange) -> Bool {
        guard !change.isCreation, !change.isDeletion else { return false }
        return world.protection(of: branch, in: project.id).map { !$0.allowsForcePush } ?? false
    }
}
