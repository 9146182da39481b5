/// What a source-git commit says about the patch it was made from.
///
/// Source: <https://packit.dev/source-git/work-with-source-git/metadata>
struct PatchTrailers: Sendable, Equatable {
    private let trailers: [Trailer]

    init(_ patch: ListedPatch, level: Int, isNumbered: Bool) {
        var trailers = [Trailer(.name, patch.name.text)]
        if level == 0 { trailers.append(Trailer(.hasNoPrefix, "true")) }
        if isNumbered { trailers.append(Trailer(.number, "\(patch.number)")) }
        if !patch.comment.isEmpty { trailers.append(Trailer(.status, Self.block(patch.comment))) }
        self.trailers = trailers
    }

    /// The message with these in place of others of the kind.
    func added(to message: CommitMessage) -> CommitMessage {
        let bare = message.cleaned().removingTrailers {
            PatchMetadata.Token(rawValue: $0.token) != nil || $0.isNamed(Trailer.fromDistGit)
        }
        return trailers.reduce(bare) { CommitMessage($0.appending($1).bytes) }
    }

    /// The lines of a comment as YAML's literal block.
    private static func block(_ comment: [[UInt8]]) -> String {
        comment.reduce("|") { block, line in
            let words = line.text.replacing("%%", with: "%")
            return block + "\n    #" + (words.isEmpty ? "" : " \(words)")
        }
    }
}

extension Trailer {
    fileprivate init(_ token: PatchMetadata.Token, _ value: String) {
        self.init(token.rawValue, value)
    }
}
