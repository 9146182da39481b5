/// Where an event belongs, as functions.yaml says.
struct Routing: Sendable {
    let configuration: Configuration

    /// Why no function is woken for an event.
    enum Refusal: Error, Equatable {
        /// It is somebody else's, or nobody's.
        case notOurs(String)
        /// It cannot be told whose it is.
        case unclear(String)
    }

    /// Finds the side and the forge of an event.
    ///
    /// - Throws: ``Refusal`` when no mapping covers its project, or the policy leaves the project out.
    func place(_ event: Event) throws(Refusal) -> Event {
        if case .other(let kind) = event.kind { throw .notOurs("no function is for events of kind \(kind)") }
        if event.kind == .schedule || event.kind == .undelivered { return event }
        guard let project = event.project else { throw .notOurs("the event belongs to no project") }
        let forge = try forge(of: event)
        let path = try path(of: project, in: event, on: forge)
        var placed = event.on(forge.name, EventProject(id: project.id, path: path))
        let pair = try pair(of: path, on: forge, side: &placed.side)
        guard configuration.policy.admits(pair) else {
            throw .notOurs(
                "the policy of functions.yaml does not admit \(pair.sourceGit) and \(pair.distGit)"
            )
        }
        return placed
    }

    /// The path of a project as the payload says, or else as the URL does that the sender calls its source.
    private func path(
        of project: EventProject,
        in event: Event,
        on forge: Forge
    ) throws(Refusal) -> String {
        guard let path = project.path ?? event.envelope.source.flatMap(forge.url.project(at:)) else {
            throw .unclear(
                "the event gives project \(project.id) without its path, so no mapping can be found for it"
            )
        }
        return path
    }

    private func forge(of event: Event) throws(Refusal) -> Forge {
        if let name = event.envelope.forge {
            guard let forge = configuration.forge(named: name) else {
                throw .unclear("the event is from forge \(name), which functions.yaml does not have")
            }
            return forge
        }
        if let source = event.envelope.source,
            let forge = configuration.forges.first(where: { $0.url.contains(source) })
        {
            return forge
        }
        guard let forge = configuration.forges.first, configuration.forges.count == 1 else {
            throw .unclear("the event does not tell which forge of functions.yaml it is from")
        }
        return forge
    }

    private func pair(
        of project: String,
        on forge: Forge,
        side: inout Side?
    ) throws(Refusal) -> MappedProjects {
        if let pair = configuration.mapping(forSourceGit: project, forge: forge.name) {
            side = .sourceGit
            return pair
        }
        if let pair = configuration.mapping(forDistGit: project, forge: forge.name) {
            side = .distGit
            return pair
        }
        throw .notOurs("no mapping covers \(project) on forge \(forge.name)")
    }
}

extension Event {
    /// The event with its forge and its project filled in.
    fileprivate func on(_ forge: Forge.Name, _ project: EventProject) -> Event {
        var envelope = envelope
        envelope.forge = forge
        return Event(kind, action: action, project: project, data: data, side: side, in: envelope)
    }
}
