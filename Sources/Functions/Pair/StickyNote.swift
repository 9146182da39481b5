import GitLab

/// The bot's one note on a source-git merge request, edited in place.
///
/// Its parts have different authors, and each leaves the others' as they are: what became of the change, a force push, and
/// dist-git's CI. What a person reads is for persons; what sluice reads again stands in the hidden line.
package struct StickyNote: Sendable, Equatable {
    /// What became of the change in dist-git: one line of Markdown.
    package var news: String
    /// The last force push, told in one line of Markdown.
    package var forcePush: String?
    /// dist-git's pipelines, oldest first.
    package var pipelines: [PipelineLine]
    /// Whether GitLab once refused a commit status for this merge request; then it is not asked again.
    package var isWithoutStatuses: Bool

    package init(
        news: String,
        forcePush: String? = nil,
        pipelines: [PipelineLine] = [],
        isWithoutStatuses: Bool = false
    ) {
        self.news = news
        self.forcePush = forcePush
        self.pipelines = pipelines
        self.isWithoutStatuses = isWithoutStatuses
    }
}

extension StickyNote {
    /// The body of the note, its hidden line last.
    ///
    /// - Parameters:
    ///   - branch: Any branch that mirrors the merge request.
    ///   - key: The key that markers are signed with.
    /// - Returns: Markdown.
    package func text(of branch: MirrorBranch, signedWith key: [UInt8]?) -> String {
        var paragraphs = [Self.newsTitle + news]
        if let forcePush { paragraphs.append(Self.forcePushTitle + forcePush) }
        if !pipelines.isEmpty {
            paragraphs.append(([Self.pipelinesTitle] + pipelines.map(\.text)).joined(separator: "\n"))
        }
        var marker = Self.marker(of: branch)
        if !pipelines.isEmpty { marker.fields["ci"] = pipelines.map(\.record).joined(separator: ",") }
        if isWithoutStatuses { marker.fields["statuses"] = "refused" }
        return (paragraphs + [marker.line(signedWith: key)]).joined(separator: "\n\n")
    }

    /// Reads a note that the bot wrote.
    package init(reading body: String) {
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let marker = Marker(in: body, signedWith: nil)
        let records = (marker?.fields["ci"] ?? "").split(separator: ",").map(String.init)
        self.init(
            news: Self.part(Self.newsTitle, of: lines) ?? "",
            forcePush: Self.part(Self.forcePushTitle, of: lines),
            pipelines: PipelineLine.read(records, lines.filter { $0.hasPrefix(PipelineLine.bullet) }),
            isWithoutStatuses: marker?.fields["statuses"] == "refused"
        )
    }

    /// The part of the hidden line that says whose note it is, whatever the generation of the mirror.
    static func marker(of branch: MirrorBranch) -> Marker {
        Marker(["sticky": "\(MirrorBranch(of: branch.number, in: branch.sourceProject))"])
    }

    /// Whether a marker is that of the sticky note of a merge request.
    static func isMarked(_ marker: Marker?, as branch: MirrorBranch) -> Bool {
        marker?.fields["sticky"] == Self.marker(of: branch).fields["sticky"]
    }

    private static func part(_ title: String, of lines: [String]) -> String? {
        lines.first { $0.hasPrefix(title) }.map { String($0.dropFirst(title.count)) }
    }

    private static let newsTitle = "**dist-git:** "
    private static let forcePushTitle = "**Force push:** "
    private static let pipelinesTitle = "**CI in dist-git:**\n"
}
