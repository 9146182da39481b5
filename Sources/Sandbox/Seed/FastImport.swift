/// A commit in the language of `git fast-import`, which prints the commit's name when it is done.
///
/// Source: <https://git-scm.com/docs/git-fast-import#_input_format>
struct FastImport {
    private let commit: Seed.Commit
    private let parent: String?

    init(_ commit: Seed.Commit, parent: String?) {
        self.commit = commit
        self.parent = parent
    }

    var bytes: [UInt8] {
        let head = [
            "commit refs/heads/\(commit.branch)",
            "mark :1",
            stamp("author", commit.author),
            stamp("committer", commit.committer ?? commit.author),
        ]
        var text = head.map { "\($0)\n" }.joined() + data(commit.message)
        if let parent { text += "from \(parent)\n" }
        for (path, file) in commit.files.sorted(by: { $0.key < $1.key }) { text += change(path, file) }
        return Array((text + "\n" + tag + "get-mark :1\n").utf8)
    }

    private func change(_ path: String, _ file: Seed.File) -> String {
        switch file {
        case .text(let text): "M 100644 inline \(quoted(path))\n\(data(text))"
        case .executable(let text): "M 100755 inline \(quoted(path))\n\(data(text))"
        case .removed: "D \(quoted(path))\n"
        }
    }

    private var tag: String {
        guard let tag = commit.tag else { return "" }
        return "tag \(tag)\nfrom :1\n\(stamp("tagger", commit.author))\n\(data("\(tag)\n"))"
    }

    private func stamp(_ role: String, _ person: Seed.Person) -> String {
        "\(role) \(person.name) <\(person.email)> \(commit.date.raw)"
    }

    private func data(_ text: String) -> String { "data \(text.utf8.count)\n\(text)\n" }

    private func quoted(_ path: String) -> String {
        let escaped = path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
            "\n",
            with: "\\n"
        )
        return "\"\(escaped)\""
    }
}
