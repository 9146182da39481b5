import Processes

/// An object as `git cat-file --batch` prints it.
struct StoredObject {
    let id: ObjectID
    let type: String
    let bytes: ArraySlice<UInt8>
}

extension StoredObject {
    /// Reads the answers to a list of names: `ID SP TYPE SP SIZE LF BYTES LF`, or `ID SP missing LF`.
    ///
    /// Source: <https://git-scm.com/docs/git-cat-file#_batch_output>
    /// - Throws: `.missingObject` for the first that is not there.
    static func parse(_ output: [UInt8], of ids: [ObjectID]) throws(GitError) -> [StoredObject] {
        var rest = output[...]
        var objects: [StoredObject] = []
        for id in ids {
            let words = rest.takeLine()?.split(separator: .space).map(\.text) ?? []
            guard words.count == 3, let size = Int(words[2]), size < rest.count else {
                throw .missingObject(id)
            }
            objects.append(StoredObject(id: id, type: words[1], bytes: rest.prefix(size)))
            rest = rest.dropFirst(size + 1)
        }
        return objects
    }
}
