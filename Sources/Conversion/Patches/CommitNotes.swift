import Git

/// A commit and what it says about its patch.
struct CommitNotes: Sendable {
    let commit: Commit
    let message: CommitMessage
    private(set) var metadata: PatchMetadata
    private(set) var notation = PatchNotation.trailers
}

/// How a range of commits tells about its patches.
enum PatchNotation: Sendable {
    /// Trailers; a patch without words for its tag gets its message.
    case trailers
    /// YAML in the message, or nothing; a patch without words for its tag gets its title and author.
    case yaml
}

extension CommitNotes {
    /// Reads commits in the notation of their range: trailers as soon as one that has a patch has one of them.
    ///
    /// Commits without trailers among others that have some may still use the old notation.
    static func notes(
        on commits: [Commit],
        hasPatch: (ObjectID) -> Bool
    ) throws(ConversionError) -> [CommitNotes] {
        var notes: [CommitNotes] = []
        for commit in commits { notes.append(try CommitNotes(commit)) }
        let usesTrailers = notes.contains { $0.metadata.isStated && hasPatch($0.commit.id) }
        for index in notes.indices where !usesTrailers || !notes[index].metadata.isStated {
            try notes[index].readYAML(notation: usesTrailers ? .trailers : .yaml)
        }
        return notes
    }

    private init(_ commit: Commit) throws(ConversionError) {
        self.commit = commit
        message = CommitMessage(of: commit)
        do throws(PatchMetadata.Refusal) {
            metadata = try PatchMetadata(trailersOf: message)
        } catch {
            throw .metadata(commit.id, error.reason)
        }
    }

    private mutating func readYAML(notation: PatchNotation) throws(ConversionError) {
        do throws(PatchMetadata.Refusal) {
            metadata = try PatchMetadata(legacyOf: message)
        } catch {
            throw .metadata(commit.id, error.reason)
        }
        self.notation = notation
    }
}

extension CommitNotes {
    /// The comment above the Patch tag: the commit's own words for it, or what its message says.
    var comment: PatchComment {
        if let words = metadata.comment { return .stated(words) }
        return .derived(notation == .trailers ? message.withoutTrailers : commit.titleAndAuthor)
    }

    /// The name of the patch file: the one the commit gives, or git's for its position.
    func patchName(position: Int) -> PatchFileName {
        if let name = metadata.name { return PatchFileName(name) }
        // packit makes a patch without prefixes anew and alone, and so numbers it 1.
        let isAlone = notation == .yaml && metadata.hasNoPrefix
        return PatchFileName(position: isAlone ? 1 : position, title: message.firstLine)
    }
}

extension CommitMessage {
    /// Subject and body, as `git am` would take them: up to a line of three dashes, without trailers.
    fileprivate var withoutTrailers: String {
        let block = TrailerBlock(of: self)
        let behindTitle = title.upperBound..<max(title.upperBound, block.lines.lowerBound)
        let dashes = lines[behindTitle].firstIndex { $0.elementsEqual("---".utf8) }
        let text =
            lines[behindTitle.lowerBound..<(dashes ?? behindTitle.upperBound)]
            + (dashes == nil ? block.prose : [])
        let body = text.map(\.trimmedRight).withoutBlankEnds.map(\.text)
        return Array(([subject] + (body.isEmpty ? [] : [""]) + body).joined(separator: "\n").utf8).trimmed
            .text
    }
}

extension Commit {
    /// As packit has it: whatever the encoding, bytes that are no UTF-8 become U+FFFD.
    fileprivate var titleAndAuthor: String {
        let title = message.prefix { $0 != UInt8.newline }
        return "\(title.text)\nAuthor: \(author.name.text) <\(author.email.text)>"
    }
}
