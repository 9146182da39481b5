import FoundationEssentials
package import Git

extension TemporaryRepository {
    /// Writes a file of the work tree.
    package func write(_ text: String, to name: String) throws {
        try folder.write(text, to: name)
    }

    /// Writes a file of the work tree.
    package func write(_ bytes: [UInt8], to name: String) throws {
        try folder.write(bytes, to: name)
    }

    /// Makes a symlink in the work tree.
    package func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
    }

    /// Removes a file or folder of the work tree.
    package func remove(_ name: String) throws {
        try folder.remove(name)
    }

    /// Commits everything that differs in the work tree, or nothing at all.
    @discardableResult
    package func commit(_ message: String, by author: Person = .dana) async throws -> ObjectID {
        try await git("add", "--all", "--force")
        let arguments = [
            "commit", "--quiet", "--allow-empty", "--allow-empty-message", "--cleanup=verbatim", "--file=-",
        ]
        try await git(arguments, by: author, input: message)
        return try await id("HEAD")
    }

    /// Writes files and commits them; a `nil` removes the file.
    @discardableResult
    package func commit(
        _ message: String,
        _ files: [String: String?],
        by author: Person = .dana
    ) async throws -> ObjectID {
        for (name, text) in files {
            if let text { try write(text, to: name) } else { try remove(name) }
        }
        return try await commit(message, by: author)
    }

    /// Merges a branch into the one that is checked out, with a merge commit even where none is needed.
    @discardableResult
    package func merge(_ branch: String, message: String, options: [String] = []) async throws -> ObjectID {
        try await git(["merge", "--quiet", "--no-ff", "-m", message] + options + [branch])
        return try await id("HEAD")
    }

    /// Starts a branch and checks it out.
    package func startBranch(_ name: String, at revision: String = "HEAD") async throws {
        try await git("checkout", "--quiet", "-b", name, revision)
    }

    /// Checks out a branch, or detaches `HEAD` at a commit.
    package func checkOut(_ revision: String) async throws {
        try await git("checkout", "--quiet", revision)
    }

    /// Tags a commit; with a message, the tag is an object of its own.
    package func tag(_ name: String, at revision: String = "HEAD", message: String? = nil) async throws {
        try await git(["tag"] + (message.map { ["-a", "-m", $0] } ?? []) + [name, revision])
    }

    /// The object a revision leads to.
    package func id(_ revision: String) async throws -> ObjectID {
        let text = try await git("rev-parse", "--verify", revision)
        guard let id = ObjectID(text) else { throw CommandFailed(description: "\(text) is no object name") }
        return id
    }
}
