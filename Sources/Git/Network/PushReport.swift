/// What `git push --porcelain` says of one reference: `FLAG TAB FROM:TO TAB SUMMARY (REASON)`.
///
/// Source: <https://git-scm.com/docs/git-push#_output>
struct PushReport {
    private let reference: String
    private let flag: Character
    private let summary: String

    /// `nil` when nothing is said of the reference.
    init?(parsing output: [UInt8], of reference: String) {
        let lines = output.split(separator: .newline).map {
            $0.text.split(separator: "\t", omittingEmptySubsequences: false)
        }
        guard let fields = lines.first(where: { $0.count == 3 && $0[1].hasSuffix(":\(reference)") }),
            let flag = fields[0].first
        else { return nil }
        self.reference = reference
        self.flag = flag
        summary = String(fields[2])
    }

    /// - Parameters:
    ///   - remote: Where was pushed to.
    ///   - errorOutput: What the remote said meanwhile.
    /// - Returns: What was done.
    /// - Throws: `.stale`, or `.refused` with the words of the remote.
    func result(_ remote: Remote, saying errorOutput: [UInt8]) throws(GitError) -> PushResult {
        switch flag {
        case "=": return .upToDate
        case " ", "+", "*", "-": return .moved
        default: break
        }
        if Self.staleReasons.contains(where: summary.contains) { throw .stale(reference) }
        let message = "\(summary); \(GitMessage(errorOutput).text)"
        throw .refused(host: remote.host, message: remote.credential?.scrubbing(message) ?? message)
    }

    private static let staleReasons = [
        "stale info", "fetch first", "non-fast-forward", "but expected", "incorrect old value",
        "reference already exists",
        "remote ref updated since checkout", "failed to update ref", "unable to resolve",
    ]
}
