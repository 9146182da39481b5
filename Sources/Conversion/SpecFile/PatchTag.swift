/// A patch that a spec file is to list.
package struct PatchTag: Sendable, Equatable {
    /// The file's name.
    package let name: [UInt8]
    /// The number asked for (`Patch-id`); `nil` for the next one.
    package let number: Int?
    package let comment: PatchComment

    package init(name: [UInt8], number: Int? = nil, comment: PatchComment) {
        self.name = name
        self.number = number
        self.comment = comment
    }
}

/// What is to stand above a patch's tag.
package enum PatchComment: Sendable, Equatable {
    /// Words that the commit gives for it (`Patch-status`, or `description` in the old notation).
    case stated(String)
    /// Words made from the commit's message; a tag that stands without a comment keeps none.
    case derived(String)
}
