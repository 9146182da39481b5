import GitLab
import Runtime

/// A project of a pair, and the part it plays there.
struct MappedProject: Sendable, Equatable {
    let path: String
    let part: ProjectPart
    let pair: MappedProjects
}

extension MappedProjects {
    /// The projects of the pair: two, or three where mirror branches are pushed to a fork.
    var projects: [MappedProject] {
        let both = [
            MappedProject(path: sourceGit, part: .sourceGit, pair: self),
            MappedProject(path: distGit, part: .distGit, pair: self),
        ]
        return pushTo == distGit ? both : both + [MappedProject(path: pushTo, part: .fork, pair: self)]
    }

    /// Whether functions.yaml names this very pair, and not only a pattern that it fits.
    var isNamed: Bool { !mapping.sourceGit.hasWildcard }
}

extension MappedProject {
    /// Whether the bot pushes branches here.
    var isPushedTo: Bool { part != .distGit || pair.pushTo == pair.distGit }

    /// A branch such as the bot pushes here, so that rules can be asked about it.
    var pushedBranch: String {
        part == .sourceGit ? "\(CarryBranch(of: "main"))" : "\(MirrorBranch(of: 1, in: 1))"
    }
}
