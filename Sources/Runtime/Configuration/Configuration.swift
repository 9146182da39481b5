/// functions.yaml, checked as a whole: every name in it stands for something.
package struct Configuration: Sendable, Equatable {
    package let functions: [FunctionEntry]
    package let forges: [Forge]
    package let mappings: [Mapping]
    package let policy: Policy
    package let limits: Limits
}

extension Configuration {
    package func function(named name: String) -> FunctionEntry? { functions.first { $0.name == name } }

    package func forge(named name: Forge.Name) -> Forge? { forges.first { $0.name == name } }

    /// The pair that a source-git project belongs to; `nil` when no mapping covers it.
    package func mapping(forSourceGit project: String, forge: Forge.Name) -> MappedProjects? {
        guard let (mapping, distGit) = mappings(of: forge).distGit(of: project) else { return nil }
        return projects(mapping, sourceGit: project, distGit: distGit)
    }

    /// The pair that a dist-git project, or the fork that mirror branches are pushed to, belongs to.
    package func mapping(forDistGit project: String, forge: Forge.Name) -> MappedProjects? {
        if let (mapping, sourceGit) = mappings(of: forge).sourceGit(of: project) {
            return projects(mapping, sourceGit: sourceGit, distGit: project)
        }
        return mapping(forPushTo: project, forge: forge)
    }

    private func mapping(forPushTo project: String, forge: Forge.Name) -> MappedProjects? {
        for mapping in mappings(of: forge) {
            guard let capture = mapping.options.pushTo?.capture(in: project) else { continue }
            let sourceGit = mapping.sourceGit.filled(with: capture)
            let found = self.mapping(forSourceGit: sourceGit, forge: forge)
            if found?.pushTo == project { return found }
        }
        return nil
    }

    private func mappings(of forge: Forge.Name) -> some Sequence<Mapping> {
        mappings.lazy.filter { $0.forge == forge }
    }

    private func projects(_ mapping: Mapping, sourceGit: String, distGit: String) -> MappedProjects? {
        guard let forge = forge(named: mapping.forge) else { return nil }
        guard let identity = forge.identities.first(where: { $0.name == mapping.identity }) else {
            return nil
        }
        let capture = mapping.sourceGit.capture(in: sourceGit) ?? ""
        return MappedProjects(
            sourceGit: sourceGit,
            distGit: distGit,
            pushTo: mapping.options.pushTo?.filled(with: capture) ?? distGit,
            mapping: mapping,
            forge: forge,
            identity: identity
        )
    }
}
