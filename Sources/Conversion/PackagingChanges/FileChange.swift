import Git

/// What a commit of dist-git does to a file.
struct FileChange: Sendable, Equatable {
    /// nil when the file is new.
    let before: FileContent?
    /// nil when the file is gone.
    let after: FileContent?
}

extension FileChange {
    /// Why a change cannot be brought to source-git's version of the file.
    enum Conflict: Error, Equatable {
        /// source-git has no such file to change.
        case missing
        /// source-git has another file of that name.
        case alreadyThere
        /// source-git has changed the file that is to go.
        case removedButChanged
        /// Both have changed the same place.
        case sameLines
    }

    /// Makes the change in source-git's version of the file, nil where there is none, as git merges.
    ///
    /// - Throws: `Conflict`, or what `repository` throws.
    func merged(into ours: FileContent?, by repository: Repository) async throws -> FileContent? {
        if ours == before || ours == after { return after }
        guard let ours else { throw Conflict.missing }
        guard let before else { throw Conflict.alreadyThere }
        guard let after else { throw Conflict.removedButChanged }
        let mode = try Self.mode(before.mode, after.mode, ours: ours.mode)
        return FileContent(mode: mode, bytes: try await Self.bytes(before, after, ours: ours, by: repository))
    }

    private static func mode(_ before: FileMode, _ after: FileMode, ours: FileMode) throws -> FileMode {
        if before == after { return ours }
        guard ours == before || ours == after else { throw Conflict.sameLines }
        return after
    }

    private static func bytes(
        _ before: FileContent,
        _ after: FileContent,
        ours: FileContent,
        by repository: Repository
    ) async throws -> [UInt8] {
        if before.bytes == after.bytes { return ours.bytes }
        if ours.bytes == before.bytes || ours.bytes == after.bytes { return after.bytes }
        guard ![before, after, ours].contains(where: \.isAtomic) else { throw Conflict.sameLines }
        let merge = try await repository.mergeFiles(base: before.bytes, ours: ours.bytes, theirs: after.bytes)
        guard merge.conflicts == 0 else { throw Conflict.sameLines }
        return merge.text
    }
}
