import GitLab

extension PipelineLine {
    /// The line that tells the news.
    package init(_ news: PipelineNews) {
        let judged =
            if let commit = news.commit { "`\(commit.prefix(12))`" } else {
                "dist-git commit `\(news.distGitCommit.prefix(12))`"
            }
        let origin = news.origin.map { " (\($0))" } ?? ""
        let head =
            "\(Self.bullet)\(news.status.symbol) [pipeline \(news.pipeline)](\(news.webURL))\(origin) of \(judged): "
            + news.status.words + (news.duration.map { " in \(Self.time($0))" } ?? "")
        self.init(
            pipeline: news.pipeline,
            standing: news.standing,
            commit: news.commit,
            text: ([head] + [Self.jobs(news.jobs)].filter { !$0.isEmpty }).joined(separator: " — ")
        )
    }

    /// Those that failed first; of many jobs that are well only how many there are.
    private static func jobs(_ jobs: [JobNews]) -> String {
        let ordered = jobs.filter { $0.isAlarming } + jobs.filter { !$0.isAlarming }
        let shown = ordered.prefix(20).map(job)
        return (shown + (jobs.count > 20 ? ["and \(jobs.count - 20) more"] : [])).joined(separator: ", ")
    }

    private static func job(_ job: JobNews) -> String {
        let name = ForeignText(job.name).inline(limit: 60)
        let time = job.duration.map { " \(Self.time($0))" } ?? ""
        let excuse = job.status == .failed && job.allowsFailure ? " (allowed to fail)" : ""
        return "[\(name)](\(job.webURL)) \(job.status.symbol)\(time)\(excuse)"
    }

    private static func time(_ seconds: Int) -> String {
        seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
    }
}

extension StickyNote {
    /// The note with the news in it, unless it tells as much already.
    func showing(_ news: PipelineNews) -> StickyNote {
        var note = self
        note.pipelines.take(PipelineLine(news))
        return note
    }
}

extension PipelineNews {
    /// Where a pipeline comes from, when it is not a plain one of the branch or merge request.
    fileprivate var origin: String? {
        switch source {
        case "external": "external"
        case "parent_pipeline": "child pipeline"
        case "pipeline": "downstream"
        default: nil
        }
    }
}

extension JobNews {
    fileprivate var isAlarming: Bool { status == .failed && !allowsFailure }
}

extension PipelineStatus {
    fileprivate var symbol: String {
        switch self {
        case .success: "✅"
        case .failed: "❌"
        case .running, .canceling: "⏳"
        case .canceled: "🚫"
        case .skipped: "⏭️"
        case .manual: "✋"
        default: "🕓"
        }
    }

    /// The status in words.
    package var words: String {
        switch self {
        case .success: "passed"
        case .failed: "failed"
        case .running: "running"
        case .canceling: "being canceled"
        case .canceled: "canceled"
        case .skipped: "skipped"
        case .manual: "waits for somebody to start a job"
        case .other(let word): ForeignText(word).inline(limit: 40)
        default: "pending"
        }
    }
}
