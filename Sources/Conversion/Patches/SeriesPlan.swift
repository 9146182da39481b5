/// A series of patches that proved right, and what dist-git has under their names.
struct SeriesPlan: Sendable {
    let files: [PatchFile]
    let earlier: [String: [UInt8]]

    /// No patches.
    static let empty = SeriesPlan(files: [], earlier: [:])
}
