/// A project as a call names it.
package enum ProjectReference: Sendable, Hashable {
    /// The number stays when the project is renamed.
    case id(Project.ID)
    /// The path with all groups, as in the project's URL: `redhat/centos-stream/src/bash`.
    case path(String)
}

extension ProjectReference: CustomStringConvertible {
    package var description: String {
        switch self {
        case .id(let id): id.description
        case .path(let path): path
        }
    }
}
