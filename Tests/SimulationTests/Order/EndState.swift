import Functions
import Sandbox

/// What people see of a pair in the end, without the numbers that depend on how it came about.
struct EndState: Sendable, Equatable {
    let mirrors: [String]
    let notes: [String]

    init(_ view: View) {
        mirrors = view.mirrors.map { mirror in
            let shown = mirror.mergeRequest
            let facts = [
                "\(mirror.branch)", shown.state.rawValue, shown.title, shown.targetBranch,
                shown.head?.id ?? "",
                Self.withoutMarker(shown.description), mirror.marker?.head ?? "",
                mirror.marker?.message?.rawValue ?? "",
            ]
            return facts.joined(separator: "\n")
        }
        notes = view.sources.flatMap { view.stickyNotes(on: $0) }.map { Self.withoutMarker($0.body) }
    }

    private static func withoutMarker(_ text: String) -> String {
        text.split(separator: "\n").filter { !$0.hasPrefix("<!-- sluice") }.joined(separator: "\n")
    }
}
