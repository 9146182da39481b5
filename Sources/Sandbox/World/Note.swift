extension World {
    /// A comment on a merge request, or a line that GitLab wrote about a change.
    ///
    /// Source: <https://docs.gitlab.com/api/notes/#merge-requests>
    package struct Note: Sendable {
        package typealias ID = Identifier<Note>

        package let id: ID
        package let mergeRequest: MergeRequest.ID
        package let author: User.ID
        package internal(set) var body: String
        package let isSystem: Bool
        package let isInternal: Bool
        /// The thread it belongs to, 40 hexadecimal digits.
        package let discussion: String
        /// Whether it starts or continues a thread that can be resolved.
        package let isThreaded: Bool
        package internal(set) var resolvedBy: User.ID?
        package internal(set) var resolvedAt: Timestamp?
        package let createdAt: Timestamp
        package internal(set) var updatedAt: Timestamp
    }

    /// The notes of a merge request, oldest first.
    package func notes(of mergeRequest: MergeRequest.ID) -> [Note] {
        notes.values.filter { $0.mergeRequest == mergeRequest }.sorted { $0.id < $1.id }
    }
}
