/// A workflow that an event may wake: a struct whose stored properties are all it may touch.
///
/// It keeps nothing between invocations and treats the event as a hint: it reads how things are, and makes
/// them how they should be. The same event a second time writes nothing.
package protocol Function: Sendable {
    /// How functions.yaml and the command line call it: `CreateDistGitMR` is `create-dist-git-mr`.
    static var name: String { get }

    /// Levels what the event hints at.
    ///
    /// - Throws: a ``Failure``, or any error that the bundle's judge turns into one.
    func handle(_ event: Event, in invocation: Invocation) async throws -> Outcome
}

extension Function {
    package static var name: String { String(describing: Self.self).kebabCased }
}

extension String {
    /// A type name as its words: `SyncCI` is `sync-ci`, `DistGitToSourceGit` is `dist-git-to-source-git`.
    var kebabCased: String {
        let letters = Array(self)
        return letters.indices.reduce(into: "") { name, index in
            if letters.startsWord(at: index) { name += "-" }
            name += letters[index].lowercased()
        }
    }
}

extension [Character] {
    /// Whether a capital begins a word: after a small letter, or before one (in `GitMR` only the `M`).
    fileprivate func startsWord(at index: Int) -> Bool {
        guard index > 0, self[index].isUppercase else { return false }
        return !self[index - 1].isUppercase || (index + 1 < count && self[index + 1].isLowercase)
    }
}
