import YAML

extension Mapping {
    /// Reads an element of `mappings`; `forges` is `nil` when some of them could not be read.
    init?(_ yaml: YAMLReader, forges: [Forge]?, _ mistakes: Mistakes) {
        guard let section = Section(yaml, .mapping, mistakes) else { return nil }
        let sourceGit: Pattern? = section.required("source-git")
        let distGit: Pattern? = section.required("dist-git")
        let forge: Forge.Name? = section.required("forge")
        let identity: Identity.Name? = section.required("identity")
        let branches = section.at(ifPresent: "branches").map { BranchMap($0, mistakes) }
        let options = section.at(ifPresent: "options").map { MappingOptions($0, mistakes) }
        guard let sourceGit, let distGit, let forge, let identity else { return nil }
        self.init(
            sourceGit: sourceGit,
            distGit: distGit,
            forge: forge,
            identity: identity,
            branches: branches ?? .same,
            options: options ?? MappingOptions()
        )
        check(yaml, forges, mistakes)
    }

    /// Notes names that stand for nothing.
    private func check(_ yaml: YAMLReader, _ forges: [Forge]?, _ mistakes: Mistakes) {
        if !sourceGit.hasSameShape(as: distGit) {
            mistakes.add(yaml, "\(sourceGit) and \(distGit) must both have a *, or neither")
        }
        if let pushTo = options.pushTo, !sourceGit.hasSameShape(as: pushTo) {
            mistakes.add(yaml, "\(sourceGit) and push-to \(pushTo) must both have a *, or neither")
        }
        guard let forges else { return }
        guard let found = forges.first(where: { $0.name == forge }) else {
            mistakes.add(
                yaml,
                "there is no forge \(forge), only \(forges.map(\.name.description).alternatives)"
            )
            return
        }
        if !found.identities.contains(where: { $0.name == identity }) {
            let known = found.identities.map(\.name.description).alternatives
            mistakes.add(yaml, "forge \(forge) has no identity \(identity), only \(known)")
        }
    }
}

extension MappingOptions {
    fileprivate init(_ yaml: YAMLReader, _ mistakes: Mistakes) {
        self.init()
        guard let section = Section(yaml, .options, mistakes) else { return }
        pushTo = section.optional("push-to")
        draft = section.optional("draft") ?? draft
        whenBehind = section.optional("when-behind") ?? whenBehind
        dependency = section.optional("dependency") ?? dependency
        title = section.optional("title")
        introduction = section.optional("introduction")
        links = section.optional("links") ?? links
    }
}
