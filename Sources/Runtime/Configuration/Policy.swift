/// Who is served, and who may command.
package struct Policy: Sendable, Equatable {
    /// By the path of a project.
    package var projects = AccessList()
    /// By the path of a group; an entry stands for its subgroups, too.
    package var namespaces = AccessList()
    /// By the user name of a merge request's author.
    package var authors = AccessList()
    /// The least role whose commands are obeyed.
    package var commandRole = Role.developer
    /// What a command begins with.
    package var commandPrefix = "/sluice"

    /// Whether a pair of projects is served: no half is denied, and one is allowed where there is a list.
    package func admits(_ pair: MappedProjects) -> Bool {
        let paths = [pair.sourceGit, pair.distGit]
        return projects.admits(paths) && namespaces.admits(paths.flatMap(\.namespaces))
    }

    /// Whether the merge requests of a user are served.
    package func admits(author username: String) -> Bool { authors.admits([username]) }
}

extension String {
    /// The groups above a project, from the outermost: `a/b/c` has `a` and `a/b`.
    fileprivate var namespaces: [String] {
        let parts = split(separator: "/").dropLast()
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }
}
