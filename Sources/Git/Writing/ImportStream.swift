/// What `git fast-import` reads: blobs and commits to make.
///
/// Source: <https://git-scm.com/docs/git-fast-import>
struct ImportStream {
    private(set) var bytes: [UInt8] = []

    /// Adds a commit that later ones of the stream know by its index, and asks for its name.
    mutating func add(_ commit: NewCommit, index: Int) throws(GitError) {
        line("commit refs/heads/\(index)")
        line("mark :\(index + 1)")
        line("author ", commit.author.line)
        line("committer ", commit.committer.line)
        if let encoding = commit.encoding { try add(encoding: encoding) }
        data(commit.message)
        addParents(commit.parents)
        try add(commit.tree)
        line("")
        line("get-mark :\(index + 1)")
    }

    /// Ends the stream; without this git takes it for broken off.
    mutating func finish() {
        line("done")
    }

    private mutating func add(encoding: String) throws(GitError) {
        let isName = !encoding.isEmpty && encoding.utf8.allSatisfy { $0 > .space && $0 < 0x7f }
        guard isName else { throw .invalidEncoding(encoding) }
        line("encoding \(encoding)")
    }

    private mutating func addParents(_ parents: [NewCommit.Parent]) {
        for (position, parent) in parents.enumerated() {
            let word = position == 0 ? "from" : "merge"
            switch parent {
            case .existing(let id): line("\(word) \(id)")
            case .new(let index): line("\(word) :\(index + 1)")
            }
        }
    }

    private mutating func line(_ text: String, _ rest: [UInt8] = []) {
        bytes += Array(text.utf8) + rest + [.newline]
    }

    private mutating func data(_ content: [UInt8]) {
        line("data \(content.count)")
        bytes += content + [.newline]
    }
}

extension ImportStream {
    private mutating func add(_ tree: NewTree) throws(GitError) {
        try tree.check()
        start(from: tree.base)
        let changes = tree.changes.sorted { $0.key < $1.key }
        for (path, change) in changes where change == .remove { line("D ", Self.quoted(path)) }
        for (path, change) in changes { set(path, to: change) }
    }

    private mutating func start(from base: NewTree.Base) {
        switch base {
        case .firstParent: break
        case .empty: line("deleteall")
        case .tree(let id): line("M 040000 \(id) \"\"")
        }
    }

    private mutating func set(_ path: GitPath, to change: NewTree.Change) {
        switch change {
        case .remove:
            break
        case .keep(let mode, let object):
            line("M \(mode.rawValue) \(object) ", Self.quoted(path))
        case .write(let mode, let content):
            line("M \(mode.rawValue) inline ", Self.quoted(path))
            data(content)
        }
    }

    private static func quoted(_ path: GitPath) -> [UInt8] {
        [UInt8(ascii: "\"")] + path.bytes.quoted + [UInt8(ascii: "\"")]
    }
}
