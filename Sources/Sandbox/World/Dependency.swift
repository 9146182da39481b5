extension World {
    /// A merge request that another one has to wait for.
    ///
    /// Source: <https://docs.gitlab.com/api/merge_requests/#merge-request-dependencies>
    package struct Dependency: Sendable {
        package typealias ID = Identifier<Dependency>

        package let id: ID
        package let blocking: MergeRequest.ID
        package let blocked: MergeRequest.ID
    }
}
