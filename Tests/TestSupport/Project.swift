import FoundationEssentials

/// Where the project is on this machine.
package enum Project {
    private static let root = URL(filePath: #filePath)
        .resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder that holds `Package.swift`, without symlinks in its path.
    package static let folder = root.path(percentEncoded: false)

    /// Test material that is kept beside the project; `nil` where it is not.
    ///
    /// Tests that need it are `.enabled(if: Project.shared != nil)`.
    package static let shared: String? = {
        let path = root.deletingLastPathComponent().appending(path: "shared").path(percentEncoded: false)
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()
}
