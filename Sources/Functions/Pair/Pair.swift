package import GitLab
package import Runtime

/// One source-git merge request, and the projects that it is mirrored between.
package struct Pair: Sendable, Equatable {
    package let projects: MappedProjects
    /// The source-git merge request's number in its project (GitLab's `iid`).
    package let number: MergeRequest.Number

    package init(_ number: MergeRequest.Number, in projects: MappedProjects) {
        self.projects = projects
        self.number = number
    }
}

extension Pair {
    /// The path of the source-git project.
    var sourceGit: String { projects.sourceGit }
    /// The path of the dist-git project.
    var distGit: String { projects.distGit }
    /// The path of the project that takes the mirror's branch: the dist-git project or a fork of it.
    var pushTo: String { projects.pushTo }
}

extension Pair: CustomStringConvertible {
    /// The source-git merge request as GitLab refers to it: `GROUP/NAME!NUMBER`.
    package var description: String { "\(sourceGit)!\(number)" }
}
