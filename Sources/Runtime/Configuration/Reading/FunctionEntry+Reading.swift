import YAML

extension FunctionEntry {
    /// Reads an element of `functions`.
    init?(_ yaml: YAMLReader, known: Set<String>, timeout: Duration, folder: String, _ mistakes: Mistakes) {
        guard let section = Section(yaml, .function, mistakes) else { return nil }
        let name: String? = section.required("name")
        let summary: String? = section.required("summary")
        let triggers = section.elements("on").compactMap { Trigger($0, mistakes) }
        let ownTimeout: Duration? = section.optional("timeout")
        let heartbeat = section.at(ifPresent: "heartbeat").flatMap {
            Secret($0, for: "the heartbeat of \(name ?? "a function")", folder: folder, mistakes)
        }
        guard let name, let summary else { return nil }
        if !known.contains(name) {
            mistakes.add(yaml, "there is no function \(name), only \(known.sorted().alternatives)")
        }
        self.init(
            name: name,
            summary: summary,
            triggers: triggers,
            timeout: ownTimeout ?? timeout,
            heartbeat: heartbeat
        )
        if heartbeat != nil, name != OwnFunctions.beating {
            mistakes.add(yaml, "only \(OwnFunctions.beating) has a heartbeat")
        }
        checkOwnEvent(yaml, mistakes)
    }

    /// Notes an event that is only for a function of the runtime itself, and one that is not for it.
    private func checkOwnEvent(_ yaml: YAMLReader, _ mistakes: Mistakes) {
        for event in Set(triggers.map(\.event)) {
            if let own = OwnFunctions.events[name], event != own {
                mistakes.add(yaml, "\(name) is woken by \(own), never by \(event)")
            } else if let (owner, _) = OwnFunctions.events.first(where: { $0.value == event }), owner != name
            {
                mistakes.add(yaml, "only \(owner) is woken by \(event)")
            }
        }
    }
}
