import JSON

/// One page of a list, and the headers that lead to the others.
///
/// Source: <https://docs.gitlab.com/api/rest/#offset-based-pagination>
struct Pagination {
    private let page: Int
    private let perPage: Int

    private static let largestPage = 100
    private static let standardPage = 20

    init(_ parameters: Parameters) throws {
        page = try max(1, parameters.int("page") ?? 1)
        perPage = try min(Self.largestPage, parameters.int("per_page") ?? Self.standardPage)
        guard perPage > 0 else { throw Refusal.error(400, "per_page has a value not allowed") }
    }

    /// The elements of the page.
    func slice<Element>(_ all: [Element]) -> ArraySlice<Element> {
        let start = (page - 1).multipliedReportingOverflow(by: perPage)
        return start.overflow ? [] : all.dropFirst(start.partialValue).prefix(perPage)
    }

    func headers(total: Int, call: Call) -> [(name: String, value: String)] {
        let last = max(1, (total + perPage - 1) / perPage)
        let next = page < last ? String(page + 1) : ""
        let previous = page > 1 ? String(page - 1) : ""
        return [
            ("X-Page", String(page)),
            ("X-Per-Page", String(perPage)),
            ("X-Next-Page", next),
            ("X-Prev-Page", previous),
            ("X-Total", String(total)),
            ("X-Total-Pages", String(last)),
            ("Link", links(next: next, previous: previous, last: String(last), call: call)),
        ]
    }

    private func links(next: String, previous: String, last: String, call: Call) -> String {
        [("prev", previous), ("next", next), ("first", "1"), ("last", last)]
            .filter { !$0.1.isEmpty }
            .map { "<\(url(of: $0.1, call: call))>; rel=\"\($0.0)\"" }
            .joined(separator: ", ")
    }

    private func url(of page: String, call: Call) -> String {
        let others = call.request.query.split(separator: "&").filter {
            !$0.hasPrefix("page=") && !$0.hasPrefix("per_page=")
        }
        let query = others.map(String.init) + ["page=\(page)", "per_page=\(perPage)"]
        return "\(call.baseURL)\(call.request.path)?\(query.joined(separator: "&"))"
    }
}
