import YAML

extension Seed.Commit {
    private static let keys: Set<String> = [
        "project", "branch", "label", "start", "message", "author", "date", "files", "tag",
    ]

    init(_ yaml: YAMLReader) throws {
        try yaml.rejectUnknownKeys(Self.keys)
        let author = try yaml.at("author")
        try author.rejectUnknownKeys(["name", "email"])
        self.init(
            try yaml.string("project"),
            branch: try yaml.string("branch"),
            try yaml.string("message"),
            by: Seed.Person(name: try author.string("name"), email: try author.string("email")),
            at: try yaml.at("date").date(),
            files: try yaml.at("files").files()
        )
        label = try yaml.string(ifPresent: "label")
        start = try yaml.string(ifPresent: "start")
        tag = try yaml.string(ifPresent: "tag")
    }
}

extension YAMLReader {
    /// A moment in ISO 8601, quoted or not; its zone is kept as UTC.
    fileprivate func date() throws -> GitDate {
        guard let moment = node.scalarText.flatMap(Timestamp.init(iso8601:)) else {
            throw mismatch(expected: "a moment such as 2024-03-01T10:00:00Z")
        }
        return GitDate(seconds: moment.seconds)
    }

    /// Files by path: a text, `null` for one that is removed, or `{text: …, executable: true}`.
    fileprivate func files() throws -> [String: Seed.File] {
        try Dictionary(entries().map { ($0.key, try $0.value.file()) }) { _, last in last }
    }

    private func file() throws -> Seed.File {
        if isNull { return .removed }
        guard case .mapping = node.kind else { return .text(try string()) }
        try rejectUnknownKeys(["text", "executable"])
        let text = try string("text")
        return try bool(ifPresent: "executable") ?? false ? .executable(text) : .text(text)
    }
}
