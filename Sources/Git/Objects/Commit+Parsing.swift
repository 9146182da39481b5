extension Commit {
    /// Reads a commit object: header lines, an empty line, the message.
    ///
    /// Source: <https://git-scm.com/docs/gitformat-signature>
    /// - Throws: `.damaged` when it lacks what every commit has.
    init(_ id: ObjectID, parsing object: ArraySlice<UInt8>) throws(GitError) {
        var header = CommitHeader()
        var rest = object
        while let line = rest.takeLine(), !line.isEmpty { header.take(line) }
        guard let tree = header.tree, let author = header.author, let committer = header.committer else {
            throw .damaged(id)
        }
        self.init(
            id: id,
            tree: tree,
            parents: header.parents,
            author: author,
            committer: committer,
            encoding: header.encoding,
            message: Array(rest)
        )
    }
}

/// What the header of a commit says.
private struct CommitHeader {
    var tree: ObjectID?
    var parents: [ObjectID] = []
    var author: Signature?
    var committer: Signature?
    var encoding: String?

    /// Takes one line; a line that continues another, such as one of a signature, begins with a blank.
    mutating func take(_ line: ArraySlice<UInt8>) {
        guard let blank = line.firstIndex(of: .space) else { return }
        let value = line[line.index(after: blank)...]
        switch line[..<blank].text {
        case "tree": tree = tree ?? ObjectID(value.text)
        case "parent": parents += ObjectID(value.text).map { [$0] } ?? []
        case "author": author = author ?? Signature(parsing: value)
        case "committer": committer = committer ?? Signature(parsing: value)
        case "encoding": encoding = encoding ?? value.text
        default: break
        }
    }
}

extension ArraySlice<UInt8> {
    /// Cuts off the first line and its end; `nil` when there is none.
    mutating func takeLine() -> ArraySlice<UInt8>? {
        take(to: .newline)
    }

    /// Cuts off what is before a byte, and the byte; `nil` when it does not occur.
    mutating func take(to separator: UInt8) -> ArraySlice<UInt8>? {
        guard let end = firstIndex(of: separator) else { return nil }
        defer { self = self[index(after: end)...] }
        return self[..<end]
    }
}
