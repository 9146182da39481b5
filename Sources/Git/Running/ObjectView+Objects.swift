import Processes

extension ObjectView {
    /// Reads objects in one run, in the order asked for.
    func objects(_ ids: [ObjectID]) async throws(GitError) -> [StoredObject] {
        let result = try await git(["cat-file", "--batch", "--buffer"], input: lines(ids))
        return try StoredObject.parse(result.output, of: ids)
    }

    /// The objects of these that are not here.
    func missing(of ids: [ObjectID]) async throws(GitError) -> [ObjectID] {
        let result = try await git(["cat-file", "--batch-check", "--buffer"], input: lines(ids))
        let answers = result.output.split(separator: .newline)
        return zip(ids, answers).filter { $1.text.hasSuffix(" missing") }.map(\.0)
    }

    private func lines(_ ids: [ObjectID]) -> [UInt8] {
        Array(ids.map { "\($0)\n" }.joined().utf8)
    }
}
