import YAML

/// What mappings must be to each other: each is reached, and no project is on both sides.
struct MappingChecks {
    /// In the order of the file.
    let mappings: [Placed<Mapping>]

    func run(_ mistakes: Mistakes) {
        for (index, entry) in mappings.enumerated() {
            mappings[..<index].forEach { checkReach(entry, below: $0, mistakes) }
            mappings.forEach { checkSides(entry, $0, mistakes) }
            checkBranches(entry, mistakes)
        }
    }

    private func checkReach(_ entry: Placed<Mapping>, below earlier: Placed<Mapping>, _ mistakes: Mistakes) {
        let (mine, other) = (entry.value, earlier.value)
        guard mine.forge == other.forge else { return }
        if other.sourceGit.covers(mine.sourceGit) {
            mistakes.add(entry.place, "\(mine.sourceGit) is never reached: \(earlier.place.path) covers it")
        } else if other.distGit.covers(mine.distGit) {
            mistakes.add(entry.place, "\(mine.distGit) is never reached: \(earlier.place.path) covers it")
        }
    }

    private func checkSides(_ entry: Placed<Mapping>, _ other: Placed<Mapping>, _ mistakes: Mistakes) {
        let (mine, other) = (entry.value, other.value)
        guard mine.forge == other.forge else { return }
        for distGit in [other.distGit, other.options.pushTo] {
            guard let distGit, mine.sourceGit.overlaps(distGit) else { continue }
            mistakes.add(entry.place, "source-git \(mine.sourceGit) and dist-git \(distGit) share projects")
        }
    }

    private func checkBranches(_ entry: Placed<Mapping>, _ mistakes: Mistakes) {
        guard case .listed(let branches) = entry.value.branches else { return }
        for (index, branch) in branches.enumerated() {
            for earlier in branches[..<index] where earlier.sourceGit.covers(branch.sourceGit) {
                let reason = "\(earlier.sourceGit) covers it"
                mistakes.add(entry.place, "branch \(branch.sourceGit) is never reached: \(reason)")
            }
        }
    }
}
