import JSON

/// One occurrence that webhooks may be told of.
struct HookEvent {
    let trigger: HookTrigger
    let project: World.Project.ID
    /// The branch or tag of a push, which the filter of a hook looks at.
    var branch: String?
    let payload: JSONObject
}
