import Processes

/// Two changes of one file, brought together.
package struct FileMerge: Sendable, Equatable {
    package let text: [UInt8]
    /// How many places both sides changed differently; they are marked in the text.
    package let conflicts: Int

    package init(text: [UInt8], conflicts: Int) {
        self.text = text
        self.conflicts = conflicts
    }
}

extension Repository {
    /// Brings together what two sides made of one text.
    package func mergeFiles(
        base: [UInt8],
        ours: [UInt8],
        theirs: [UInt8]
    ) async throws(GitError) -> FileMerge {
        try await withView { view throws(GitError) in
            let files = try [(ours, "ours"), (base, "base"), (theirs, "theirs")].map {
                text,
                name throws(GitError) in
                try CommandArgument(view.folder.write(text, to: name))
            }
            let labels: [CommandArgument] = ["-L", "ours", "-L", "base", "-L", "theirs"]
            let result = try await view.git(
                ["merge-file", "--stdout"] + labels + files,
                accepting: Set(0...127)
            )
            guard case .exited(let conflicts) = result.status else {
                throw GitError(failureOf: "git merge-file", result)
            }
            return FileMerge(text: result.output, conflicts: Int(conflicts))
        }
    }
}
