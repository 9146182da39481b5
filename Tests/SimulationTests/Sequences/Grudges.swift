import Functions
import HTTP
import Sandbox

/// Which mirrors persons closed that have to stay closed (I8), followed deed by deed.
struct Grudges: Sendable {
    /// Numbers of source-git merge requests.
    private(set) var leftClosed: Set<Int> = []
    /// Workers that were under way when a mirror was closed, by the mirror's number: what they do was decided before.
    private var late: [Int: (source: Int, workers: Set<Int>)] = [:]

    /// Takes in a deed, from how all was before it and how it is after; `busy` are the workers under way.
    mutating func take(_ deed: Deed, before: View, after: View, busy: Set<Int>) {
        switch deed {
        case .closeMirror(let number): close(number, before, after, busy)
        case .reopenMirror(let number), .deleteMirror(let number), .mergeMirror(let number):
            if let source = source(of: number, in: before) { leftClosed.remove(source) }
        case .comment(let number, "/sluice recreate"): leftClosed.remove(number)
        default: break
        }
        for source in after.sources where source.head != before.head(of: source.number) {
            leftClosed.remove(source.number)
        }
    }

    private mutating func close(_ number: Int, _ before: View, _ after: View, _ busy: Set<Int>) {
        let isNews = before.mirrors.contains {
            $0.mergeRequest.number == number && $0.mergeRequest.state == .opened
        }
        guard isNews, let mirror = after.mirrors.first(where: { $0.mergeRequest.number == number }),
            let source = source(of: number, in: after), mirror.mergeRequest.state == .closed,
            isOnlyOne(of: source, in: before),
            mirror.marker?.head == after.head(of: source)?.id, !after.awaitsRecreation(source)
        else { return }
        leftClosed.insert(source)
        late[number] = (source, busy)
    }

    /// Takes in a step of a worker: one that was late may open again what a person has just closed.
    mutating func take(_ step: Step, of worker: Int) {
        for (mirror, closing) in late where closing.workers.contains(worker) {
            guard case .call(.put, "projects/rpms%2Fhello/merge_requests/\(mirror)") = step else { continue }
            leftClosed.remove(closing.source)
        }
    }

    /// Takes in that a worker is done.
    mutating func forget(_ worker: Int) {
        for mirror in late.keys { late[mirror]?.workers.remove(worker) }
    }

    /// Whether somebody who closes a mirror means all of them: where two workers met, another one may be open.
    private func isOnlyOne(of source: Int, in view: View) -> Bool {
        view.mirrors.count { "\($0.branch.number)" == "\(source)" && $0.mergeRequest.state == .opened } == 1
    }

    private func source(of mirror: Int, in view: View) -> Int? {
        view.mirrors.first { $0.mergeRequest.number == mirror }.flatMap { Int("\($0.branch.number)") }
    }
}

extension View {
    /// Whether somebody asked for a new mirror, and the bot has not said yet that there is one.
    fileprivate func awaitsRecreation(_ number: Int) -> Bool {
        let answered = Set(
            world.awards.values.compactMap { award in
                if case .note(let id) = award.target { id } else { nil }
            }
        )
        return sources.filter { $0.number == number }.flatMap { world.notes(of: $0.id) }
            .contains { $0.body == "/sluice recreate" && !answered.contains($0.id) }
    }

    fileprivate func head(of source: Int) -> GitCommit? { sources.first { $0.number == source }?.head }
}
