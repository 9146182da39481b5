/// How a work tree and its index differ from the commit that is checked out.
///
/// A folder that is untracked or ignored as a whole is named once, with a slash at its end.
package struct WorkTreeStatus: Sendable, Equatable {
    /// What the index has other than the commit.
    package var staged: [GitPath] = []
    /// What the work tree has other than the index.
    package var modified: [GitPath] = []
    /// What a merge left unresolved.
    package var conflicted: [GitPath] = []
    /// What git does not know.
    package var untracked: [GitPath] = []
    /// What git is told not to know.
    package var ignored: [GitPath] = []

    /// Nothing differs.
    package init() {}

    /// Whether nothing that git knows differs.
    package var isClean: Bool { staged.isEmpty && modified.isEmpty && conflicted.isEmpty }
}

extension WorkTreeStatus {
    /// Reads the output of `git status --porcelain=v2 -z`.
    ///
    /// Source: <https://git-scm.com/docs/git-status#_porcelain_format_version_2>
    init(parsing output: [UInt8]) {
        self.init()
        for line in output.split(separator: 0) { take(line) }
    }

    /// Takes an entry: its kind, as many fields as the kind has, and the path.
    private mutating func take(_ line: ArraySlice<UInt8>) {
        let path = { (count: Int) in
            GitPath(
                line.split(separator: .space, maxSplits: count, omittingEmptySubsequences: false).last ?? []
            )
        }
        switch line.first {
        case UInt8(ascii: "1"):
            let states = Array(line.dropFirst(2).prefix(2))
            if states.first != Self.same { staged.append(path(8)) }
            if states.last != Self.same { modified.append(path(8)) }
        case UInt8(ascii: "u"): conflicted.append(path(10))
        case UInt8(ascii: "?"): untracked.append(path(1))
        case UInt8(ascii: "!"): ignored.append(path(1))
        default: break
        }
    }

    private static let same = UInt8(ascii: ".")
}
