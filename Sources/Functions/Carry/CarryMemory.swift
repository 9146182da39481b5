import Git

/// What sluice has said on source-git about where source-git's knowledge of dist-git ends.
struct CarryMemory: Sendable, Equatable {
    /// Where an open merge request or issue begins: what follows is not in source-git yet.
    var held: ObjectID?
    /// Up to where a merged merge request brought everything, whatever became of its commits.
    var merged: ObjectID?
}

extension CarryMemory {
    init(of mergeRequest: CarryMergeRequest?) {
        let marker = mergeRequest?.marker
        held = mergeRequest?.standing == .open ? marker?.after.flatMap { ObjectID($0) } : nil
        merged = mergeRequest?.standing == .merged ? marker?.brings.flatMap { ObjectID($0) } : nil
    }

    init(of issues: [CarryIssue]) {
        held = issues.first { $0.isOpen }?.marker?.after.flatMap { ObjectID($0) }
    }
}

extension CarrySight {
    /// What is remembered where sluice has spoken last.
    var memory: CarryMemory {
        switch postings {
        case .mergeRequest(let mergeRequest): CarryMemory(of: mergeRequest)
        case .issues(let issues): CarryMemory(of: issues)
        }
    }
}
