/// One reference before and after a push; zeros stand for "is not there".
struct ReferenceChange: Sendable, Equatable {
    /// Full name: `refs/heads/c10s`.
    let reference: String
    let old: String
    let new: String

    var isCreation: Bool { old.isZero }
    var isDeletion: Bool { new.isZero }
    var isTag: Bool { reference.hasPrefix("refs/tags/") }

    /// The name of a branch; `nil` for any other reference.
    var branch: String? {
        reference.hasPrefix("refs/heads/") ? String(reference.dropFirst("refs/heads/".count)) : nil
    }
}
