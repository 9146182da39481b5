/// Writes the commits of a seed, and remembers them by label.
struct SeedHistory {
    private var labels: [String: String] = [:]
    private var heads: [Branch: String] = [:]

    private struct Branch: Hashable {
        let project: String
        let name: String
    }

    mutating func write(_ commit: Seed.Commit, to repository: GitRepository) async throws {
        let branch = Branch(project: commit.project, name: commit.branch)
        var parent = heads[branch]
        if parent == nil { parent = try repository.head(ofBranch: commit.branch) ?? start(of: commit) }
        let stream = FastImport(try fill(commit), parent: parent)
        let output = try await repository.git(["fast-import", "--quiet", "--force"], input: stream.bytes)
        let id = String(decoding: output, as: UTF8.self).trimmingSpaces
        heads[branch] = id
        if let label = commit.label { labels[label] = id }
    }

    private func start(of commit: Seed.Commit) throws -> String? {
        guard let label = commit.start else { return nil }
        return try id(of: label)
    }

    private func id(of label: String) throws -> String {
        guard let id = labels[label] else {
            throw SandboxError.seed("no commit before this one has the label \(label)")
        }
        return id
    }

    private func fill(_ commit: Seed.Commit) throws -> Seed.Commit {
        var filled = commit
        filled.message = try fill(commit.message)
        filled.files = try commit.files.mapValues { file in
            switch file {
            case .text(let text): .text(try fill(text))
            case .executable(let text): .executable(try fill(text))
            case .removed: .removed
            }
        }
        return filled
    }

    /// Replaces `{{NAME}}` by the commit of that label.
    private func fill(_ text: String) throws -> String {
        var filled = text
        for match in text.matches(of: /\{\{([A-Za-z0-9_.-]+)\}\}/) {
            filled = filled.replacing(match.output.0, with: try id(of: String(match.output.1)))
        }
        return filled
    }
}
