package import Processes

/// A git repository on this machine.
package struct Repository: Sendable {
    /// The work tree, or the folder of a bare repository, without symlinks in it.
    package let path: String
    /// Whether it has no work tree.
    package let isBare: Bool
    package let format: ObjectFormat
    /// What one run of git may use up; runs that reach for the network have `networkLimits`.
    package var limits = CommandLimits.standard
    package var networkLimits = CommandLimits(time: .seconds(600), output: 16 << 20)

    let gitFolder: String
    let commonFolder: String
    var objects: ObjectStore
    let environment: GitEnvironment
    let readingFolder: ReadingFolder

    var shallowFile: String { "\(commonFolder)/shallow" }

    /// The tree without entries.
    package var emptyTree: ObjectID { format.emptyTree }
}
