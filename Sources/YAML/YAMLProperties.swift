/// What may stand before a value.
struct YAMLProperties {
    /// Without its `&`.
    let anchor: String?
    /// In full; `nil` where libyaml says `!`, which adds nothing.
    let tag: String?
}
