import Functions
import GitLab
import Sandbox

/// The invariants of pairs.
extension View {
    /// I1: at most one open mirror of each source.
    var twins: [Violation] {
        let open = Dictionary(grouping: mirrors.filter { $0.mergeRequest.state == .opened }) {
            "\($0.branch.sourceProject)!\($0.branch.number)"
        }
        return open.filter { $0.value.count > 1 }.map { pair in
            Violation(invariant: "I1", sentence: "\(pair.key) has \(pair.value.count) open mirrors")
        }
    }

    /// I3: each side names the other once, and the texts are those of the source, unless its conversion waits.
    func missingLinks(except waiting: Set<Int>) -> [Violation] {
        sources.filter { $0.state == .opened && !waiting.contains($0.number) }.flatMap { source in
            mirrors(of: source).filter { $0.mergeRequest.state == .opened }.flatMap { mirror in
                links(source, mirror.mergeRequest)
            }
        }
    }

    private func links(_ source: World.MergeRequest, _ mirror: World.MergeRequest) -> [Violation] {
        let name = "mirror !\(mirror.number) of !\(source.number)"
        let notes = stickyNotes(on: source)
        let facts: [(Bool, String)] = [
            (
                mirror.description.count(of: "\(url(of: source))\n") == 1,
                "\(name) does not name its source once"
            ),
            (notes.map { $0.body.count(of: "(\(url(of: mirror)))") } == [1], "no note names \(name) once"),
            (mirror.title == source.title, "\(name) is called \(mirror.title), not \(source.title)"),
            (mirror.targetBranch == source.targetBranch, "\(name) is for \(mirror.targetBranch)"),
            (mirror.description.contains(source.description), "\(name) does not say what its source says"),
        ]
        return facts.filter { !$0.0 }.map { Violation(invariant: "I3", sentence: $0.1) }
    }

    /// I4: at most one sticky note.
    var repeatedNotes: [Violation] {
        sources.filter { stickyNotes(on: $0).count > 1 }.map { source in
            let count = stickyNotes(on: source).count
            return Violation(invariant: "I4", sentence: "!\(source.number) has \(count) sticky notes")
        }
    }

    /// No open source waits for a closed mirror, which would block it for ever.
    var deadBlocks: [Violation] {
        world.dependencies.values
            .filter { world.mergeRequests[$0.blocking]?.state == .closed }
            .filter { world.mergeRequests[$0.blocked]?.state == .opened }
            .map { _ in Violation(invariant: "I3", sentence: "a source waits for a mirror that is closed") }
    }
}

extension String {
    fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
