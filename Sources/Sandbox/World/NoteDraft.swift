/// What a note is created from.
struct NoteDraft: Sendable {
    var body: String
    var isInternal = false
    /// The thread it answers to; `nil` starts one.
    var discussion: String?
    var isThreaded = false
}
