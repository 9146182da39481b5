import Conversion
import Git

/// What sluice says on source-git: made from what was observed, so that comparing shows what to write.
struct CarryText: Sendable {
    private let pair: BranchPair
    private let heads: BranchHeads
    private let key: [UInt8]?

    init(_ observation: CarryObservation) {
        pair = observation.pair
        heads = observation.heads
        key = observation.markerKey
    }

    /// The title of the merge request.
    static func title(of pair: BranchPair) -> String { "Bring the changes of \(pair)" }

    /// The title of the issue.
    static func issueTitle(of pair: BranchPair) -> String { "Bring the changes of \(pair) by hand" }

    /// The merge request with a change.
    func bringing(_ change: CarriedChange) -> String {
        let shown = change.commits.suffix(Self.commitLimit).map {
            "- \($0.origin.short) \(ForeignText($0.subject).inline())"
        }
        let left = change.commits.count - shown.count
        let commits = left > 0 ? ["- \(left) commits, and then"] + shown : shown
        let notices = change.notices.map { ForeignText($0).quoted() }
        return text(
            ["This merge request brings what \(source) has and \(target) here lacks:"]
                + [commits.joined(separator: "\n")] + notices + [Self.advice],
            CarryMarker(heads: heads, after: change.after?.text, brings: heads.distGit)
        )
    }

    /// How many commits are listed, the newest.
    private static let commitLimit = 100

    /// The merge request while dist-git has moved on to what cannot be brought.
    func stuck(_ reason: String, in mergeRequest: CarryMergeRequest) -> String {
        var marker = mergeRequest.marker ?? CarryMarker(heads: heads)
        marker.heads = heads
        return text(
            [
                "**A person has to go on.** \(source) has more than this merge request, and sluice cannot bring it:",
                ForeignText(reason).quoted(), Self.advice,
            ],
            marker
        )
    }

    /// The merge request that is closed since it brings nothing any more.
    var nothingLeft: String {
        text(
            ["\(target) has everything that \(source) has: this merge request brings nothing any more."],
            CarryMarker(heads: heads)
        )
    }

    /// The issue that asks a person.
    func asking(_ reason: String, after: ObjectID?) -> String {
        text(
            [
                "\(source) has changes that sluice cannot bring to \(target) here:",
                ForeignText(reason).quoted(),
                "sluice closes this issue when source-git has them. When you close it, nothing is said before "
                    + "dist-git's branch moves again.",
            ],
            CarryMarker(heads: heads, after: after?.text)
        )
    }

    /// The issue that is closed since nothing is left to ask for.
    var settled: String {
        text(
            ["What \(source) has can be brought to \(target) again, or is there."],
            CarryMarker(heads: heads)
        )
    }

    private static let advice = """
        Merge it without squashing: the last line of each commit message tells what source-git has. Close it, and it stays \
        closed until dist-git's branch moves again. Commits pushed to its branch are replaced.
        """

    private var source: String { "branch \(ForeignText(pair.distGitBranch).inline()) of \(pair.distGit)" }
    private var target: String { "branch \(ForeignText(pair.sourceGitBranch).inline())" }

    /// Paragraphs, the hidden line last.
    private func text(_ paragraphs: [String], _ marker: CarryMarker) -> String {
        (paragraphs + [marker.marker(of: pair.branch).line(signedWith: key)]).joined(separator: "\n\n")
    }
}
