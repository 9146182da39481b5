/// How sluice treats the pairs of a mapping.
package struct MappingOptions: Sendable, Equatable {
    /// The project that holds the mirror branches: `nil` is the dist-git project itself, else a fork of it.
    package var pushTo: Pattern?
    package var draft = DraftPolicy.follow
    package var whenBehind = WhenBehind.wait
    package var dependency = DependencyPolicy.auto
    /// The title of dist-git merge requests; `nil` is that of the source.
    package var title: TextTemplate?
    /// What their descriptions begin with; `nil` is a sentence of sluice's.
    package var introduction: TextTemplate?
    package var links = LinkPolicy.keep

    /// Whether a dist-git merge request is a draft.
    package enum DraftPolicy: String, Sendable, CaseIterable {
        /// As its source-git merge request.
        case follow
        case always
        case never
    }

    /// What happens while dist-git has commits that source-git lacks.
    package enum WhenBehind: String, Sendable, CaseIterable {
        /// The source-git merge request is told, and converted once both are level.
        case wait
        case convert
    }

    /// What becomes of links to Bugzilla and Jira in commit messages.
    package enum LinkPolicy: String, Sendable, CaseIterable {
        case keep
        /// They become `Resolves:` lines, as dist-git's gating reads them.
        case resolve
    }

    /// Whether the source-git merge request is blocked by its dist-git merge request.
    package enum DependencyPolicy: String, Sendable, CaseIterable {
        /// Where the forge's licence has dependencies.
        case auto
        case off
    }
}
