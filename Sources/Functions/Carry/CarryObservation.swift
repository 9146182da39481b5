package import Git
import GitLab

/// How a pair of branches was found: everything that decides what to write, and nothing else.
package struct CarryObservation: Observed, Equatable {
    package let pair: BranchPair
    package let heads: BranchHeads
    /// Where the branch that carries stands; `nil` when it is not there.
    package var branchHead: ObjectID?
    /// Whether GitLab keeps the branch from being removed.
    package let isBranchProtected: Bool
    /// The newest merge request of that branch.
    package var mergeRequest: CarryMergeRequest?
    /// The issues about that branch, oldest first: one, unless two workers met.
    package var issues: [CarryIssue]
    package let carriage: Carriage
    /// The key that markers are signed with.
    package let markerKey: [UInt8]?

    package init(
        pair: BranchPair,
        heads: BranchHeads,
        branchHead: ObjectID? = nil,
        isBranchProtected: Bool = false,
        mergeRequest: CarryMergeRequest? = nil,
        issues: [CarryIssue] = [],
        carriage: Carriage,
        markerKey: [UInt8]? = nil
    ) {
        self.pair = pair
        self.heads = heads
        self.branchHead = branchHead
        self.isBranchProtected = isBranchProtected
        self.mergeRequest = mergeRequest
        self.issues = issues
        self.carriage = carriage
        self.markerKey = markerKey
    }
}
