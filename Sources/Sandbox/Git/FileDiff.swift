/// What became of one file between two commits.
struct FileDiff: Sendable {
    /// The mode of a file that is not there.
    static let noMode = "0"

    let oldPath: String
    let newPath: String
    /// `100644`; ``noMode`` for a file that was not there.
    let oldMode: String
    let newMode: String
    /// The hunks, from the first `@@` on.
    let text: String
}

/// How many lines a change adds and deletes.
struct DiffStatistics: Sendable {
    var additions = 0
    var deletions = 0
}
