/// Why a spec file cannot be given what was asked for.
package enum SpecFileError: Error, Equatable {
    /// A patch asks for a number that is not above those in use.
    case numberTooLow(Int, patch: String, highest: Int)
    /// No number is left above the highest one in use.
    case noNumberLeft(patch: String, highest: Int)
    /// A patch's file name cannot stand in a spec file.
    case unwritableName(String)
    /// The version holds macros whose values are not in the spec file.
    case unreadableVersion(String)
    /// dist-git's release is `%autorelease`, and source-git's is this one.
    case releaseNotAutomatic(String)
}

extension SpecFileError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .numberTooLow(let number, let patch, let highest):
            "Patch-id \(number) of '\(patch)' must be above \(highest), the highest patch number before it"
        case .noNumberLeft(let patch, let highest):
            "'\(patch)' cannot be numbered, patch number \(highest) is in use; give it a Patch-id"
        case .unwritableName(let name):
            "'\(name)' cannot be the name of a patch in a spec file: it is empty, begins or ends with white space,"
                + " or holds '%' or a control character; choose another Patch-name"
        case .unreadableVersion(let version):
            "the spec file's version '\(version)' depends on macros from elsewhere, so the changelog entry cannot"
                + " name it; write the changelog entry in .distro and set sync_changelog"
        case .releaseNotAutomatic(let release):
            "dist-git's Release is %autorelease and source-git's is '\(release)', so nobody knows who counts; write"
                + " %autorelease in .distro's spec file, too, or set sync_changelog to let source-git decide"
        }
    }
}
