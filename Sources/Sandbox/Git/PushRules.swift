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
                throw PushRefusal.forced
            }
        }
    }

    private func checkRight(_ change: ReferenceChange) throws {
        guard let branch = change.branch else {
            // Developers may move tags.
            guard world.has(.developer, user, in: project.id) else { throw PushRefusal.unprotected }
            return
        }
        let isProtected = world.isProtected(branch, in: project.id)
        if change.isDeletion {
            if branch == project.defaultBranch { throw PushRefusal.defaultBranch }
            if isProtected { throw PushRefusal.deletion }
        } else if branch.wholeMatch(of: /[0-9a-fA-F]{40}/) != nil {
            throw PushRefusal.hexadecimalName
        }
        guard !world.canPush(user, to: branch, of: project.id) else { return }
        if isProtected { throw change.isCreation ? PushRefusal.creation : .protected }
        throw PushRefusal.unprotected
    }

    private func isProtectedFromForce(_ branch: String, _ change: ReferenceChange) -> Bool {
        guard !change.isCreation, !change.isDeletion else { return false }
        return world.protection(of: branch, in: project.id).map { !$0.allowsForcePush } ?? false
    }
}
