import GitLab

/// What the bot has to tell on a source-git merge request.
package enum StickyMessage: Sendable, Equatable {
    /// The mirror is open.
    case mirrored(Mirror)
    /// The mirror was merged before its source.
    case merged(Mirror)
    /// A person closed the mirror, and that is respected.
    case leftClosed(Mirror)
    /// dist-git has the change already.
    case alreadyThere
    /// The change can't be converted.
    case impossible(String)
}

/// The bot's one note on a source-git merge request, edited in place.
package struct StickyNote: Sendable, Equatable {
    private let message: StickyMessage
    private let observation: Observation

    package init(_ message: StickyMessage, in observation: Observation) {
        self.message = message
        self.observation = observation
    }

    /// The body of the note, its hidden line last.
    package var text: String {
        """
        **dist-git:** \(sentence)

        \(Self.marker(of: observation.branch).line(signedWith: observation.markerKey))
        """
    }

    /// The hidden line of the note: it belongs to the merge request, whatever the generation of its mirror.
    static func marker(of branch: MirrorBranch) -> Marker {
        Marker(["sticky": "\(MirrorBranch(of: branch.number, in: branch.sourceProject))"])
    }

    private var sentence: String {
        let place = "branch \(ForeignText(observation.targetBranch).inline()) of \(observation.pair.distGit)"
        return switch message {
        case .mirrored(let mirror):
            "\(link(mirror)) carries this change to \(place). It follows whatever happens here; "
                + "builds, tests and gating run there."
        case .merged(let mirror):
            "\(link(mirror)) is merged: the change is in \(place). This merge request can be merged too."
        case .leftClosed(let mirror):
            "\(link(mirror)) was closed by \(person(mirror.closer)). It stays closed until there are new commits here."
        case .alreadyThere:
            "there is nothing to bring to \(place): it has the very files that this merge request converts to."
        case .impossible(let reason):
            "this can't be brought to \(place). \(reason)"
        }
    }

    private func link(_ mirror: Mirror) -> String {
        "[\(observation.pair.distGit)!\(mirror.number)](\(mirror.webURL))"
    }

    private func person(_ user: User?) -> String {
        user.map { ForeignText($0.username).inline() } ?? "a person"
    }
}
