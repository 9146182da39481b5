import Git

/// A series of patches that proved right, and what dist-git has under their names.
struct SeriesPlan: Sendable {
    let files: [PatchFile]
    let earlier: [String: [UInt8]]

    /// No patches.
    static let empty = SeriesPlan(files: [], earlier: [:])
}

extension SeriesPlan {
    /// What somebody should know of files that lie in dist-git for nobody to apply.
    var notices: [String] {
        files.filter { !$0.isApplied }.map { file in
            "\(file.name) lies in dist-git and is not applied, since commit \(file.commits[0].short) has Ignore-patch"
        }
    }
}
