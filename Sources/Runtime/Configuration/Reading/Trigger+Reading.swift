import YAML

extension Trigger {
    /// Reads an element of `on`.
    init?(_ yaml: YAMLReader, _ mistakes: Mistakes) {
        guard let section = Section(yaml, .trigger, mistakes) else { return nil }
        let event: Event.Kind? = section.required("event")
        let side: SideChoice? = section.optional("side")
        let every: Duration? = section.optional("every")
        guard let event else { return nil }
        if !event.hasSide, let place = section.at(ifPresent: "side") {
            mistakes.add(place, "\(event) events have no side")
        }
        if event != .schedule, let place = section.at(ifPresent: "every") {
            mistakes.add(place, "\(event) events come when GitLab sends them; only a schedule has every")
        }
        let actions = Trigger.actions(of: event, in: section)
        self.init(event: event, side: side?.side, actions: actions, every: every)
    }

    /// The actions of a trigger, each of them one that GitLab sends; `nil` where the list is absent.
    private static func actions(of event: Event.Kind, in section: Section) -> Set<String>? {
        guard let list = section.at(ifPresent: "actions") else { return nil }
        guard !event.actions.isEmpty else {
            section.mistakes.add(list, "\(event) events have no actions")
            return nil
        }
        let actions: [String] = section.elements("actions").compactMap { element in
            section.mistakes.attempt { () throws(YAMLError) in
                try element.parsed(.oneOf(event.actions)) { event.actions.contains($0) ? $0 : nil }
            }
        }
        return Set(actions)
    }
}

/// What `side` may say.
enum SideChoice: String, Choice {
    case sourceGit = "source-git"
    case distGit = "dist-git"
    case any

    var side: Side? { Side(rawValue: rawValue) }
}

extension Event.Kind {
    /// Whether such an event tells of a project.
    fileprivate var hasSide: Bool { isOfGitLab }

    /// What ``Event/action`` of any event may be, each once.
    static let everyAction = known.flatMap(\.actions).reduce(into: [String]()) { actions, action in
        if !actions.contains(action) { actions.append(action) }
    }

    /// What ``Event/action`` of such an event may be.
    ///
    /// Source: <https://docs.gitlab.com/user/project/integrations/webhook_events/>
    fileprivate var actions: [String] {
        switch self {
        case .mergeRequest:
            [
                "open", "update", "close", "reopen", "merge", "approval", "approved", "unapproval",
                "unapproved",
            ]
        case .note: ["create", "update"]
        case .pipeline, .job:
            [
                "created", "waiting_for_resource", "preparing", "waiting_for_callback", "pending", "running",
                "success", "failed", "canceling", "canceled", "skipped", "manual", "scheduled",
            ]
        case .push, .schedule, .webhook, .undelivered, .other: []
        }
    }
}
