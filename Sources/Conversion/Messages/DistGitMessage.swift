package import Git

/// The message of a dist-git commit that nobody wrote: made from the source-git commits it brings, so that the
/// same commits give the same message everywhere.
package enum DistGitMessage {
    /// The trailer of a source-git commit that words the dist-git commit's message itself.
    package static let trailer = "Dist-git-message"

    /// Words the commit made from `head`, which brings `commits`, oldest first; merges say nothing.
    ///
    /// With `resolvingLinks` lines that only link to an issue become `Resolves:` lines.
    package static func message(
        for head: ObjectID,
        bringing commits: [Commit],
        resolvingLinks: Bool = false
    ) -> CommitMessage {
        let messages = commits.filter { !$0.isMerge || commits.count == 1 }.map { commit in
            let message = CommitMessage(of: commit)
            return resolvingLinks ? message.resolvingLinks : message
        }
        let words = wording(of: messages).cleaned()
        let missing = references(in: messages).filter { !words.lines.contains(Array($0.line.utf8)) }
        return missing.reduce(words) { $0.appending($1) }.setting(.fromSourceGit(head))
    }

    /// The newest wording that is asked for, the only commit's message, or the newest subject and a list of all.
    private static func wording(of messages: [CommitMessage]) -> CommitMessage {
        let stated = messages.lazy.reversed().compactMap { message in
            TrailerBlock(of: message).trailers.last { $0.isNamed(trailer) }.map {
                TrailerValue($0.value).text
            }
        }
        if let stated = stated.first(where: { !$0.isEmpty }) { return CommitMessage(stated.utf8) }
        if messages.count == 1 { return messages[0].removingTrailers(where: isAboutConversion) }
        guard let newest = messages.last else { return CommitMessage("Update from source-git".utf8) }
        let subjects = [newest.subject, ""] + list(of: messages)
        return CommitMessage(subjects.joined(separator: "\n").utf8)
    }

    /// The subjects, oldest first; of very many the newest.
    private static func list(of messages: [CommitMessage]) -> [String] {
        let rest = messages.count - mostSubjects
        return (rest > 0 ? ["- \(rest) earlier commits"] : [])
            + messages.suffix(mostSubjects).map { "- \($0.subject)" }
    }

    private static let mostSubjects = 200

    private static func isAboutConversion(_ trailer: Trailer) -> Bool {
        PatchMetadata.Token(rawValue: trailer.token) != nil
            || [Trailer.fromSourceGit, Trailer.fromDistGit, self.trailer].contains { trailer.isNamed($0) }
    }

    /// The issues that any of the commits names, each once, in order.
    private static func references(in messages: [CommitMessage]) -> [Trailer] {
        var seen: Set<String> = []
        return messages.flatMap(\.lines).compactMap(reference).filter { seen.insert($0.line).inserted }
    }

    private static func reference(in line: [UInt8]) -> Trailer? {
        let parts = line.text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2,
            let token = ["Resolves", "Related", "Reverts"].first(where: {
                $0.lowercased() == parts[0].lowercased()
            })
        else { return nil }
        let value = Array(parts[1].utf8).trimmed.text
        return value.isEmpty ? nil : Trailer(token, value)
    }
}
