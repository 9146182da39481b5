package import Git

/// What a new source-git repository is made from.
package struct InitializationRequest: Sendable {
    /// The upstream release, as people call it.
    package let upstream: UpstreamReference
    /// Where upstream's history comes from; it goes into `source-git.yaml`.
    package let upstreamURL: String
    /// The commit of dist-git.
    package let distGit: ObjectID
    package let packageName: String
    /// The program that knows the lookaside cache, such as `fedpkg`.
    package let tool: String
    /// Where archives are kept; `nil` when that is not known.
    package let lookasideCache: LookasideCache?
    /// Who makes the first commit, and commits the patches.
    package let person: Signature

    package init(
        upstream: UpstreamReference,
        upstreamURL: String,
        distGit: ObjectID,
        packageName: String,
        tool: String,
        lookasideCache: LookasideCache?,
        person: Signature
    ) {
        self.upstream = upstream
        self.upstreamURL = upstreamURL
        self.distGit = distGit
        self.packageName = packageName
        self.tool = tool
        self.lookasideCache = lookasideCache
        self.person = person
    }
}
