/// An empty git folder for all commands that only read one repository's objects.
///
/// It is made for the first of them, and goes away with the last `Repository` that has it.
actor ReadingFolder {
    private let parent: String
    private var folder: ScratchFolder?

    init(in parent: String) {
        self.parent = parent
    }

    deinit { folder?.remove() }

    /// The folder, made by `prepare` where there is none yet.
    func lend(
        preparing prepare: @Sendable (ScratchFolder) throws(GitError) -> Void
    ) throws(GitError) -> ScratchFolder {
        if let folder { return folder }
        let made = try ScratchFolder(in: parent)
        folder = made
        do throws(GitError) {
            try prepare(made)
        } catch {
            made.remove()
            folder = nil
            throw error
        }
        return made
    }
}
