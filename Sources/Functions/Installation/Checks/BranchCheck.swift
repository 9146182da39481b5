import GitLab
import Runtime

/// Whether the branches of a mapping are on both sides.
struct BranchCheck: Sendable {
    let pair: MappedProjects
    let sourceGit: Look<[Branch]>
    let distGit: Look<[Branch]>

    var findings: [Finding] {
        guard let source = sourceGit.value, let dist = distGit.value else { return [unseen] }
        return compare(source.map(\.name), Set(dist.map(\.name)))
    }

    private func compare(_ source: [String], _ distGit: Set<String>) -> [Finding] {
        var findings: [Finding] = []
        var shared: [String] = []
        for branch in source {
            guard let counterpart = pair.distGitBranch(for: branch) else { continue }
            if distGit.contains(counterpart) {
                shared.append(branch)
            } else {
                findings.append(lone(branch, without: counterpart))
            }
        }
        findings += missing(besides: Set(source), distGit)
        guard shared.isEmpty else { return findings + [.fine(Self.level(shared.sorted()))] }
        return findings.isEmpty ? [none] : findings
    }

    /// Branches that functions.yaml names and source-git lacks; of a pair that only fits a pattern, none need be there.
    private func missing(besides source: Set<String>, _ distGit: Set<String>) -> [Finding] {
        guard pair.isNamed, case .listed(let entries) = pair.mapping.branches else { return [] }
        let names = entries.filter { !$0.sourceGit.hasWildcard }.map(\.sourceGit.description)
        return names.filter { !source.contains($0) }.map { name in
            .warning(
                "there is no branch \(name), which functions.yaml maps",
                remedy: "make it, or take it out of the mapping's branches"
            )
        }
    }

    private func lone(_ branch: String, without counterpart: String) -> Finding {
        .warning(
            "merge requests into \(branch) cannot be mirrored: \(pair.distGit) has no branch \(counterpart)",
            remedy: "make that branch, or take \(branch) out of the mapping's branches"
        )
    }

    private var none: Finding {
        .warning(
            "no branch is mapped to one of \(pair.distGit)",
            remedy: "make one on both sides, or correct the mapping's branches"
        )
    }

    private var unseen: Finding {
        let reason = sourceGit.value == nil ? sourceGit.reason : distGit.reason
        return .unknown("the branches could not be compared: \(reason)", remedy: "try again later")
    }

    private static func level(_ names: [String]) -> String {
        names.count == 1
            ? "branch \(names.joined()) is on both sides"
            : "\(names.count) branches are on both sides: \(names.prefix(5).joined(separator: ", "))"
                + (names.count > 5 ? ", …" : "")
    }
}
