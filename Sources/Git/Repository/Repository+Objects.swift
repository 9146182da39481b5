import Processes

extension Repository {
    /// Reads blobs, in one run of git.
    /// - Throws: `.missingObject` for the first that is not there.
    package func blobs(_ ids: [ObjectID]) async throws(GitError) -> [ObjectID: [UInt8]] {
        let wanted = Set(ids)
        guard !wanted.isEmpty else { return [:] }
        let objects = try await ObjectView(reading: self).objects(wanted.sorted())
        return Dictionary(uniqueKeysWithValues: objects.map { ($0.id, Array($0.bytes)) })
    }

    /// Reads one blob.
    package func blob(_ id: ObjectID) async throws(GitError) -> [UInt8] {
        guard let bytes = try await blobs([id])[id] else { throw .missingObject(id) }
        return bytes
    }

    /// The objects of these that are not here; nothing is fetched to find out.
    package func missing(of ids: [ObjectID]) async throws(GitError) -> [ObjectID] {
        guard !ids.isEmpty else { return [] }
        return try await ObjectView(reading: self).missing(of: ids)
    }

    /// Whether an object is here.
    package func exists(_ id: ObjectID) async throws(GitError) -> Bool {
        try await missing(of: [id]).isEmpty
    }
}
