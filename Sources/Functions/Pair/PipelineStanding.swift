package import GitLab

/// How far a pipeline is, ordered so that the greater of two is the newer, in whichever order they are heard of.
///
/// A final status stays final, however late a running one arrives; between two final ones, as when a failed job was run
/// again, the one that finished later counts. Before that the pipeline with more jobs behind it is the newer.
package struct PipelineStanding: Sendable, Equatable {
    package let status: PipelineStatus
    /// `nil` for what is not final, and where GitLab does not say.
    package let finishedAt: Timestamp?
    /// How many jobs came to an end.
    package let finishedJobs: Int

    package init(_ status: PipelineStatus, finishedAt: Timestamp?, finishedJobs: Int) {
        self.status = status
        self.finishedAt = status.isFinal ? finishedAt : nil
        self.finishedJobs = finishedJobs
    }
}

extension PipelineStanding: Comparable {
    package static func < (one: PipelineStanding, other: PipelineStanding) -> Bool {
        one.order.lexicographicallyPrecedes(other.order)
    }

    private var order: [Int64] {
        status.isFinal ? [1, finishedAt?.unixTime ?? 0] : [0, Int64(finishedJobs), rank]
    }

    /// The order in which a pipeline that makes no progress comes to a status.
    private var rank: Int64 {
        switch status {
        case .manual: 3
        case .running, .canceling: 2
        case .pending, .waitingForResource, .preparing, .waitingForCallback, .scheduled: 1
        default: 0
        }
    }
}
