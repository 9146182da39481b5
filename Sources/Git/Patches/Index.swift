import Processes

/// An index of its own on a repository's objects: a tree in the making, without a work tree.
package struct Index {
    private let view: ObjectView
    private let variables: [String: String]

    init(of tree: ObjectID, in view: ObjectView, named name: String = "index") async throws(GitError) {
        self.view = view
        variables = ["GIT_INDEX_FILE": "\(view.folder.path)/\(name)"]
        _ = try await git(["read-tree", "\(tree)"])
    }

    /// Writes what the index holds as a tree.
    package func tree() async throws(GitError) -> ObjectID {
        let result = try await git(["write-tree", "--missing-ok"])
        guard let tree = ObjectID(result.output.prefix { $0 != .newline }.text) else {
            throw GitError(failureOf: "git write-tree", result)
        }
        return tree
    }

    /// Applies patches one after the other: all of them, or those before the first that does not apply.
    ///
    /// The number of runs of git does not grow with the number of patches, as long as all apply and are stripped alike.
    /// - Returns: The first patch that does not apply, and git's message; `nil` when all do.
    /// - Throws: `.missingObject` when a file that a patch changes is not here.
    package func apply(_ patches: [PatchText]) async throws(GitError) -> Refusal? {
        var applied = 0
        while applied < patches.count {
            let run = patches[applied...].prefix { $0.strip == patches[applied].strip }
            if let message = try await attempt(run) {
                let index = try await firstRefused(of: run)
                _ = try await attempt(run[..<index])
                return Refusal(patch: index, message: message)
            }
            applied = run.endIndex
        }
        return nil
    }

    /// A patch that does not apply.
    package struct Refusal: Sendable, Equatable {
        /// Its index.
        package let patch: Int
        /// What git says.
        package let message: String
    }
}

extension Index {
    /// Applies patches that are stripped alike: all or none; tells git's message when it is none.
    private func attempt(_ patches: ArraySlice<PatchText>) async throws(GitError) -> String? {
        guard let strip = patches.first?.strip else { return nil }
        let files = try patches.enumerated().map { index, patch throws(GitError) in
            try CommandArgument(view.folder.write(patch.text, to: "\(index).patch"))
        }
        let command: [CommandArgument] = [
            "apply", "--cached", "--allow-empty", "--whitespace=nowarn", "-p\(strip)", "--",
        ]
        let result = try await git(command + files, accepting: [0, 1, 128])
        if result.status.isSuccess { return nil }
        let message = GitMessage(result.errorOutput)
        if let object = try await unreadable(in: message) { throw .missingObject(object) }
        return message.text
    }

    /// The object of a file that git could not read, which it names only by its path.
    private func unreadable(in message: GitMessage) async throws(GitError) -> ObjectID? {
        guard let path = message.unreadablePath else { return message.missingObject }
        let list = try await git([
            "ls-files", "--stage", "-z", "--", CommandArgument(":(top,literal)\(path)"),
        ])
        return list.output.split(separator: .space).dropFirst().first.flatMap { ObjectID($0.text) }
    }

    /// Looks for the shortest beginning of the patches that does not apply; all together do not.
    private func firstRefused(of patches: ArraySlice<PatchText>) async throws(GitError) -> Int {
        let start = try await tree()
        var fine = patches.startIndex
        var refused = patches.endIndex - 1
        while fine < refused {
            let middle = (fine + refused) / 2
            let probe = try await Index(of: start, in: view, named: "probe")
            if try await probe.attempt(patches[...middle]) == nil {
                fine = middle + 1
            } else {
                refused = middle
            }
        }
        return fine
    }

    private func git(
        _ arguments: [CommandArgument],
        accepting codes: Set<Int32> = [0]
    ) async throws(GitError) -> CommandResult {
        try await view.git(arguments, variables: variables, accepting: codes)
    }
}
