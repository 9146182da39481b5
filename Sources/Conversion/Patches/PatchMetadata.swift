/// What a commit of source-git says about its patch.
///
/// Source: <https://packit.dev/source-git/work-with-source-git/metadata>
package struct PatchMetadata: Sendable, Equatable {
    /// The trailers that make it up, each in the only spelling that counts.
    package enum Token: String, Sendable, CaseIterable {
        case name = "Patch-name"
        case status = "Patch-status"
        case number = "Patch-id"
        case isPresent = "Patch-present-in-specfile"
        case isIgnored = "Ignore-patch"
        case hasNoPrefix = "No-prefix"
    }

    /// The patch file's name; commits that follow one another with the same name make one file.
    package var name: String?
    /// The words above the Patch tag.
    package var comment: String?
    /// The number of the Patch tag.
    package var number: Int?
    /// The spec file lists the patch already.
    package var isPresent = false
    /// No patch is made of the commit.
    package var isIgnored = false
    /// The paths in the patch have no `a/` and `b/` in front.
    package var hasNoPrefix = false
    /// The commit begins a file that takes the commits behind it; only in the old notation.
    package var startsSquash = false
    /// Whether the commit says anything in the notation it was read in.
    package var isStated = false
}

extension PatchMetadata {
    /// Why metadata cannot be used; a sentence without its end.
    struct Refusal: Error, Equatable {
        let reason: String
    }
}
