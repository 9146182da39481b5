import YAML

extension Trigger {
    /// Reads an element of `on`.
    init?(_ yaml: YAMLReader, _ mistakes: Mistakes) {
        let keys: Set = ["event", "side", "actions"]
        guard let section = Section(yaml, keys: keys, mistakes) else { return nil }
        let event: Event.Kind? = section.required("event")
        let side: SideChoice? = section.optional("side")
        guard let event else { return nil }
        if event == .schedule, let place = section.at(ifPresent: "side") {
            mistakes.add(place, "a schedule has no side")
        }
        self.init(event: event, side: side?.side, actions: Trigger.actions(of: event, in: section))
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
                try element.parsed(event.actions.alternatives) { event.actions.contains($0) ? $0 : nil }
            }
        }
        return Set(actions)
    }
}

/// What `side` may say.
private enum SideChoice: String, Choice {
    case sourceGit = "source-git"
    case distGit = "dist-git"
    case any

    var side: Side? { Side(rawValue: rawValue) }
}

extension Event.Kind {
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
        case .push, .schedule, .other: []
        }
    }
}
