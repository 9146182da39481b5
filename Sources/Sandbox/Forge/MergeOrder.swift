/// How a merge request is to be merged.
struct MergeOrder: Sendable {
    /// The head that the caller has seen.
    var expectedHead: String?
    var message: String?
    var squashMessage: String?
    var squashes: Bool?
    var removesSourceBranch: Bool?
}
