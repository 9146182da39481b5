import GitLab

extension StickyMessage {
    /// The message as one line of Markdown.
    func text(in observation: Observation) -> String {
        let place = "branch \(ForeignText(observation.targetBranch).inline()) of \(observation.pair.distGit)"
        let link = { (mirror: Mirror) in "[\(observation.pair.distGit)!\(mirror.number)](\(mirror.webURL))" }
        return switch self {
        case .mirrored(let mirror):
            "\(link(mirror)) carries this change to \(place). It follows whatever happens here; "
                + "builds, tests and gating run there."
        case .merged(let mirror):
            "\(link(mirror)) is merged: the change is in \(place). This merge request can be merged too."
        case .awaited(let mirror):
            "this merge request is merged; \(link(mirror)) is not yet. Once that is merged as well, the change is "
                + "in \(place)."
        case .complete(let mirror):
            "this merge request and \(link(mirror)) are merged: the change is in \(place)."
        case .leftClosed(let mirror):
            "\(link(mirror)) was closed by \(Self.person(mirror.closer)). It stays closed until there are new commits here, "
                + "or somebody comments `\(observation.commandPrefix) recreate`."
        case .alreadyThere:
            "there is nothing to bring to \(place): it has the very files that this merge request converts to."
        case .behind(let commits): Self.behind(commits, place, observation)
        case .impossible(let reason):
            "this can't be brought to \(place). \(ForeignText(reason).line())"
        }
    }

    private static func behind(
        _ commits: [DistGitCommit],
        _ place: String,
        _ observation: Observation
    ) -> String {
        let shown = commits.prefix(5).map {
            "`\($0.id.prefix(12))` \(ForeignText($0.title).inline(limit: 80))"
        }
        let more = commits.count > shown.count ? " and \(commits.count - shown.count) more" : ""
        return "\(place) has commits that source-git lacks: " + shown.joined(separator: ", ") + more
            + ". Nothing is overwritten: this merge request is converted once source-git has them. The merge request from "
            + "branch `\(CarryBranch(of: observation.targetBranch))` brings them to source-git."
    }

    private static func person(_ user: User?) -> String {
        user.map { ForeignText($0.username).inline() } ?? "a person"
    }
}
