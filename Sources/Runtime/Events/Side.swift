/// Which half of a pair of projects.
package enum Side: String, Sendable, CaseIterable, CustomStringConvertible {
    case sourceGit = "source-git"
    case distGit = "dist-git"

    package var description: String { rawValue }
}
