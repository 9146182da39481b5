import Processes

extension Repository {
    /// The commit a revision leads to: a name of any kind, a full or short object name, `v1.0~3`, `HEAD`.
    ///
    /// Tags are peeled. `nil` when there is no such commit, and for the forms that search or that name no commit.
    package func resolve(_ revision: String) async throws(GitError) -> ObjectID? {
        let bytes = Array(revision.utf8)
        let isSearch = bytes.contains("^{/".utf8) || bytes.contains { ":*?[\\".utf8.contains($0) }
        guard !bytes.isEmpty, !isSearch, !bytes.contains(where: \.isControl) else { return nil }
        let question: [CommandArgument] = [
            "rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}",
        ]
        let result = try await git(question, accepting: [0, 1, 128])
        return result.status.isSuccess ? ObjectID(result.output.prefix { $0 != .newline }.text) : nil
    }

    /// The commit that is checked out; `nil` before the first.
    package func head() async throws(GitError) -> ObjectID? {
        try await resolve("HEAD")
    }

    /// The full name of the branch that is checked out, born or not; `nil` when `HEAD` is detached.
    package func currentBranch() async throws(GitError) -> String? {
        let result = try await git(["symbolic-ref", "--quiet", "HEAD"], accepting: [0, 1])
        return result.status.isSuccess ? result.output.prefix { $0 != .newline }.text : nil
    }

    /// The references whose names begin with `prefix`, up to a slash, sorted by name.
    package func references(under prefix: String = "refs/") async throws(GitError) -> [Reference] {
        let format: CommandArgument = "--format=%(objectname) %(*objectname) %(refname)"
        let result = try await git(["for-each-ref", format, "--", "\(prefix)"])
        return result.output.split(separator: .newline).compactMap { Reference(parsing: $0.text) }
    }

    /// Moves, makes or removes a reference, if it is still what the caller believes.
    ///
    /// It is removed when `object` is `nil`, and must not exist yet when `expected` is `nil`.
    /// - Throws: `.stale` when it is not as expected, `.invalidReference`, `.missingObject`.
    package func update(
        _ reference: String,
        to object: ObjectID?,
        expecting expected: ObjectID?
    ) async throws(GitError) {
        guard ReferenceName.isValid(reference) else { throw .invalidReference(reference) }
        let old = expected.map { $0.isZero ? zero : $0 } ?? zero
        let instruction = "update \(reference)\0\(object ?? zero)\0\(old)\0"
        let update: [CommandArgument] = ["update-ref", "--no-deref", "--stdin", "-z"]
        let result = try await git(update, input: Array(instruction.utf8), accepting: [0, 128])
        if !result.status.isSuccess { throw GitError(notMoving: reference, result) }
    }

    /// The name that stands for no object here.
    private var zero: ObjectID {
        ObjectID(unchecked: String(repeating: "0", count: emptyTree.text.utf8.count))
    }
}

extension Reference {
    /// Reads `ID SP PEELED SP NAME`, where the peeled name is empty for all but annotated tags.
    fileprivate init?(parsing line: String) {
        let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard words.count == 3, let object = ObjectID(words[0]) else { return nil }
        self.init(name: String(words[2]), object: object, peeled: ObjectID(words[1]) ?? object)
    }
}
