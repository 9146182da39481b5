import Functions
import Sandbox

/// The invariants of results and secrets.
extension View {
    /// I9: what a note or status shows for a commit comes from a pipeline of its conversion.
    var strayResults: [Violation] { strayLines + strayStatuses }

    private var strayLines: [Violation] {
        sources.flatMap { source in
            stickyNotes(on: source).flatMap { StickyNote(reading: $0.body).pipelines }.compactMap { line in
                let pipeline = world.pipelines[.init(Int("\(line.pipeline)") ?? 0)]
                guard let pipeline, Self.origin(of: pipeline.commit) == line.commit else {
                    return Violation(
                        invariant: "I9",
                        sentence: "!\(source.number) shows pipeline \(line.pipeline) for another commit"
                    )
                }
                return nil
            }
        }
    }

    private var strayStatuses: [Violation] {
        world.jobs.values.compactMap { job in
            guard job.name == "dist-git", case .external(let status) = job.kind,
                let judged = world.pipelines[job.pipeline]?.commit.id,
                let number = status.targetURL?.split(separator: "/").last.flatMap({ Int($0) }),
                let pipeline = world.pipelines[.init(number)]
            else { return nil }
            guard Self.origin(of: pipeline.commit) != judged else { return nil }
            return Violation(invariant: "I9", sentence: "commit \(judged) has a status of pipeline \(number)")
        }
    }

    /// I10: no secret in a text.
    func leaks(_ log: [String]) -> [Violation] {
        let texts =
            world.notes.values.map(\.body)
            + world.mergeRequests.values.flatMap { [$0.title, $0.description] }
            + log
        return Example.tokens.filter { token in texts.contains { $0.contains(token.value) } }.map {
            Violation(invariant: "I10", sentence: "the token of \($0.key) stands in a text or in the log")
        }
    }
}
