package import GitLab

/// One dist-git pipeline in the sticky note: a line for persons, and what decides whether news of it counts.
package struct PipelineLine: Sendable, Equatable {
    package let pipeline: Pipeline.ID
    package let standing: PipelineStanding
    /// The source-git commit that the pipeline judges; `nil` when its dist-git commit does not say.
    package let commit: String?
    /// A Markdown list item on one line.
    package let text: String

    package init(pipeline: Pipeline.ID, standing: PipelineStanding, commit: String?, text: String) {
        self.pipeline = pipeline
        self.standing = standing
        self.commit = commit
        self.text = text
    }

    static let bullet = "- "
}

extension PipelineLine {
    /// What the hidden line says of the pipeline: `NUMBER:STATUS:JOBS:SECONDS:COMMIT`, the last two perhaps empty.
    var record: String {
        let finished = standing.finishedAt.map { "\($0.unixTime)" } ?? ""
        return "\(pipeline):\(standing.status.word):\(standing.finishedJobs):\(finished):\(commit ?? "")"
    }

    /// Joins records and lines; none when they do not belong together, as after a person's edit.
    static func read(_ records: [String], _ lines: [String]) -> [PipelineLine] {
        guard records.count == lines.count else { return [] }
        return zip(records, lines).compactMap { PipelineLine($0, text: $1) }
    }

    private init?(_ record: String, text: String) {
        let fields = record.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 5, let number = Int64(fields[0]), let jobs = Int(fields[2]) else { return nil }
        self.init(
            pipeline: Pipeline.ID(number),
            standing: PipelineStanding(
                PipelineStatus(fields[1]),
                finishedAt: Int64(fields[3]).map { Timestamp(unixTime: $0) },
                finishedJobs: jobs
            ),
            commit: fields[4].isEmpty ? nil : fields[4],
            text: text
        )
    }
}

extension [PipelineLine] {
    /// Takes in a line unless the note tells as much of its pipeline already; keeps the newest few.
    mutating func take(_ news: PipelineLine) {
        if let index = firstIndex(where: { $0.pipeline == news.pipeline }) {
            if self[index].standing < news.standing { self[index] = news }
        } else {
            // A pipeline for every push would make the note a log.
            self = (self + [news]).sorted { $0.pipeline < $1.pipeline }.suffix(5)
        }
    }
}
