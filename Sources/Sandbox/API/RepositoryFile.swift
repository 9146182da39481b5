import Cryptography
import JSON

/// A file of a commit, as the REST API shows it.
struct RepositoryFile: Sendable {
    let content: [UInt8]
    private let path: String
    private let ref: String
    private let entry: GitTreeEntry
    private let commit: String
    private let lastCommit: String

    /// Reads the file of `:file_path` at `ref`, which is the default branch when it is absent or `HEAD`.
    init(_ call: Call) async throws {
        let project = try await call.world.readableProject(for: call)
        let repository = call.forge.repositories[project]
        path = call.capture("file_path")
        let name = try call.parameters.string("ref") ?? "HEAD"
        ref = name == "HEAD" ? project.defaultBranch : name
        guard let commit = try await repository.resolve(ref) else { throw Refusal.notFound("Commit") }
        guard let entry = try await repository.file(commit, at: path) else { throw Refusal.notFound("File") }
        content = try await repository.blob(entry.object)
        lastCommit = try await repository.log(["-1", commit], touching: path).first?.id ?? commit
        self.commit = commit
        self.entry = entry
    }

    private var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    private var facts: [(key: String, value: String)] {
        [
            ("file_name", name),
            ("file_path", path),
            ("encoding", "base64"),
            ("ref", ref),
            ("blob_id", entry.object),
            ("commit_id", commit),
            ("last_commit_id", lastCommit),
        ]
    }

    /// The same facts as header fields: `X-Gitlab-Blob-Id`.
    var headers: [(name: String, value: String)] {
        let others = [("size", String(content.count)), ("execute_filemode", String(isExecutable))]
        return (facts + others).map { key, value in
            let words = key.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
            return (name: "X-Gitlab-\(words.joined(separator: "-"))", value: value)
        }
    }

    private var isExecutable: Bool { entry.mode == "100755" }
}

extension RepositoryFile: JSONEncodable {
    var json: JSONValue {
        var object = JSONObject(facts.map { ($0.key, $0.value.json) })
        object["size"] = content.count.json
        object["execute_filemode"] = isExecutable.json
        object["content"] = Base64.encode(content).json
        return .object(object)
    }
}
