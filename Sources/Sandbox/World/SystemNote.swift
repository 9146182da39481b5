/// The lines that GitLab writes into a merge request about changes.
enum SystemNote {
    /// One text for each property that an edit changes.
    static func texts(from before: World.MergeRequest, to after: World.MergeRequest) -> [String] {
        var texts: [String] = []
        if after.title != before.title { texts.append(title(from: before, to: after)) }
        if after.description != before.description { texts.append("changed the description") }
        if after.targetBranch != before.targetBranch {
            texts.append("changed target branch from `\(before.targetBranch)` to `\(after.targetBranch)`")
        }
        return texts
    }

    private static func title(from before: World.MergeRequest, to after: World.MergeRequest) -> String {
        if DraftTitle(before.title).ready == DraftTitle(after.title).ready, before.isDraft != after.isDraft {
            return "marked this merge request as **\(after.isDraft ? "draft" : "ready")**"
        }
        let change = InlineChange(from: before.title, to: after.title)
        return "changed title from **\(change.old)** to **\(change.new)**"
    }

    /// Tells which commits a push brought; `nil` when it brought none, as when commits were taken back.
    static func addedCommits(
        _ commits: [GitCommit],
        known: Set<String>,
        oldHead: String,
        comparison: String
    ) -> String? {
        guard !commits.isEmpty else { return nil }
        let old = commits.filter { known.contains($0.id) }
        let lines =
            existing(old, oldHead: oldHead)
            + commits.filter { !known.contains($0.id) }.map {
                "<li>\($0.shortID) - \($0.title.escapedForHTML)</li>"
            }
        let count = "\(commits.count) commit\(commits.count == 1 ? "" : "s")"
        return """
            added \(count)

            <ul>\(lines.joined())</ul>

            [Compare with previous version](\(comparison))
            """
    }

    private static func existing(_ commits: [GitCommit], oldHead: String) -> [String] {
        guard let last = commits.last else { return [] }
        guard commits.count > 1 else { return ["<li>\(last.shortID) - 1 commit</li>"] }
        return ["<li>\(oldHead.shortened)...\(last.shortID) - \(commits.count) commits</li>"]
    }

    static func branch(_ name: String, was verb: String) -> String {
        "\(verb) source branch `\(name)`"
    }
}
