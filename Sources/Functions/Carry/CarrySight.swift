import Conversion
package import GitLab

/// What GitLab shows of a pair of branches in three reads, before git is asked.
package struct CarrySight: Sendable, Equatable {
    package let pair: BranchPair
    package let distGit: Branch
    package let sourceGit: Branch
    /// The branch that carries; `nil` when it is not there.
    package let own: Branch?
    package let postings: Postings

    /// Where sluice has spoken on source-git, if it has.
    package enum Postings: Sendable, Equatable {
        /// The newest merge request of the branch that carries.
        case mergeRequest(CarryMergeRequest?)
        /// The issues about that branch, oldest first; read where the branch is not there.
        case issues([CarryIssue])
    }
}

extension CarrySight {
    package var heads: BranchHeads { BranchHeads(distGit: distGit.head, sourceGit: sourceGit.head) }

    /// Why there is nothing to do, where that shows without a look into the histories.
    package var settlement: String? {
        switch postings {
        case .mergeRequest(let mergeRequest): mergeRequest.flatMap(settlement)
        case .issues(let issues): settlement(issues)
        }
    }

    private func settlement(_ mergeRequest: CarryMergeRequest) -> String? {
        if mergeRequest.isLeftClosed(at: heads) { return silence(about: "!\(mergeRequest.number)") }
        let name = "\(pair.sourceGit)!\(mergeRequest.number)"
        switch mergeRequest.standing {
        case .open where mergeRequest.marker?.heads == heads: return "\(name) is up to date"
        case .merged where mergeRequest.marker?.brings == heads.distGit:
            return "\(name) has brought everything"
        default: return nil
        }
    }

    private func settlement(_ issues: [CarryIssue]) -> String? {
        guard let issue = issues.first else { return settlementByTrailers }
        guard issues.dropFirst().allSatisfy({ !$0.isOpen }) else { return nil }
        if issue.isLeftClosed(at: heads) { return silence(about: "#\(issue.number)") }
        guard issue.isOpen else { return settlementByTrailers }
        guard issue.marker?.heads == heads else { return nil }
        return "\(pair.sourceGit)#\(issue.number) says why a person must go on"
    }

    /// Why nothing is said where a person has closed what sluice said.
    func silence(about number: String) -> String {
        "a person closed \(pair.sourceGit)\(number), and \(pair) has not moved since"
    }

    /// Told from the newest commits alone: a head that was made from the other side leaves nothing to bring.
    private var settlementByTrailers: String? {
        if Trailer.commit(Trailer.fromDistGit, in: sourceGit.headMessage) == distGit.head {
            return "\(pair.sourceGit) is level with \(pair)"
        }
        guard !distGit.isHeadRemade,
            let origin = Trailer.commit(Trailer.fromSourceGit, in: distGit.headMessage)
        else { return nil }
        return "\(pair) was made from source-git's commit \(origin.prefix(8))"
    }
}

extension CarrySight {
    /// Two open issues, where two workers met.
    var hasTwins: Bool {
        if case .issues(let issues) = postings { issues.count(where: \.isOpen) > 1 } else { false }
    }
}
