/// What a webhook is created or changed with; `nil` leaves a property alone.
struct HookSettings: Sendable {
    var url: String?
    var name: String?
    var description: String?
    var token: String?
    var signingToken: String?
    var triggers: [HookTrigger: Bool] = [:]
    var branchFilter: World.Hook.BranchFilter?
    var customHeaders: [World.Hook.CustomHeader]?
    var verifiesTLS: Bool?
}

extension World {
    /// Adds a webhook; without a word about events it listens to pushes.
    mutating func addHook(_ settings: HookSettings, to project: Project.ID) -> Hook {
        let hook = Hook(id: number(.hook), project: project, url: settings.url ?? "", createdAt: now())
        hooks[hook.id] = hook
        change(hook.id, settings)
        return hooks[hook.id] ?? hook
    }

    /// Changes a webhook; another URL drops the plain token, so that it is not told to somebody else.
    mutating func change(_ id: Hook.ID, _ settings: HookSettings) {
        guard var hook = hooks[id] else { return }
        if let url = settings.url, url != hook.url {
            hook.url = url
            hook.token = nil
        }
        hook.name = settings.name ?? hook.name
        hook.description = settings.description ?? hook.description
        hook.token = settings.token ?? hook.token
        hook.signingToken = settings.signingToken ?? hook.signingToken
        hook.branchFilter = settings.branchFilter ?? hook.branchFilter
        hook.customHeaders = settings.customHeaders ?? hook.customHeaders
        hook.verifiesTLS = settings.verifiesTLS ?? hook.verifiesTLS
        for (trigger, isWanted) in settings.triggers {
            if isWanted { hook.triggers.insert(trigger) } else { hook.triggers.remove(trigger) }
        }
        hooks[id] = hook
    }
}
