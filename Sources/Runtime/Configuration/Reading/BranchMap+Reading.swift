import YAML

extension BranchMap {
    /// Reads `branches`: `same`, or a mapping of source-git branches to dist-git branches or `same`.
    init(_ yaml: YAMLReader, _ mistakes: Mistakes) {
        if yaml.node.scalarText == "same" {
            self = .same
        } else if case .mapping = yaml.node.kind {
            let entries = mistakes.attempt(yaml.entries) ?? []
            if entries.isEmpty { mistakes.add(yaml, "the mapping is empty") }
            self = .listed(entries.compactMap { Entry($0.key, $0.value, mistakes) })
        } else {
            mistakes.add(yaml, "expected same, or source-git branches with their dist-git branches")
            self = .same
        }
    }
}

extension BranchMap.Entry {
    fileprivate init?(_ branch: String, _ value: YAMLReader, _ mistakes: Mistakes) {
        guard let sourceGit = Pattern(branch) else {
            mistakes.add(value, "\(branch) is no name with at most one *")
            return nil
        }
        let name: Pattern? = mistakes.attempt { () throws(YAMLError) in try Pattern(value) }
        guard let name else { return nil }
        let distGit = name.description == "same" ? sourceGit : name
        if !sourceGit.hasSameShape(as: distGit) {
            mistakes.add(value, "\(sourceGit) and \(distGit) must both have a *, or neither")
        }
        self.init(sourceGit: sourceGit, distGit: distGit)
    }
}
