import Processes

/// Which paths of a tree are meant.
///
/// Where all of several are exclusions, everything else is meant.
/// Source: <https://git-scm.com/docs/gitglossary#Documentation/gitglossary.txt-aiddefpathspecapathspec>
package struct Pathspec: Sendable, Hashable {
    /// As git reads it.
    let argument: CommandArgument

    private init(_ magic: String, _ bytes: [UInt8]) {
        argument = CommandArgument(Array(":(top\(magic))".utf8) + bytes)
    }

    /// Every path.
    package static let everything = Pathspec("", [])

    /// The file, or all that is in the folder, of exactly this name.
    package static func including(_ path: GitPath) -> Pathspec {
        Pathspec(",literal", path.bytes)
    }

    /// Nothing of this file or folder.
    package static func excluding(_ path: GitPath) -> Pathspec {
        Pathspec(",exclude,literal", path.bytes)
    }

    /// Nothing that a shell pattern matches, where `*` matches slashes too.
    package static func excluding(pattern: [UInt8]) -> Pathspec {
        Pathspec(",exclude", pattern)
    }
}
