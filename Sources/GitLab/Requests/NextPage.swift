import HTTP
import JSON

extension HTTPHeaders {
    /// The page that `Link: <…?page=3>; rel="next"` names; `nil` at the end of the list.
    ///
    /// Only the number is taken from the link: where the next request goes is not the answer's to say.
    ///
    /// - Throws: `JSONError` when the next page has no number, or one that leads back.
    /// - Source: <https://docs.gitlab.com/api/rest/#pagination>
    func nextPage(after page: Int) throws(JSONError) -> Int? {
        guard let link = values(of: "Link").flatMap(links).first(where: \.isNext) else { return nil }
        guard let next = link.page, next > page else {
            throw .mismatch(
                path: "Link",
                expected: "a page after \(page)",
                found: link.url.sentence(limit: 200)
            )
        }
        return next
    }
}

private struct Link {
    let url: String
    let isNext: Bool

    /// The value of `page` in the query.
    var page: Int? {
        let query = url.drop { $0 != "?" }.dropFirst().prefix { $0 != "#" }
        let values = query.split(separator: "&").compactMap { item in
            item.hasPrefix("page=") ? Int(item.dropFirst("page=".count)) : nil
        }
        return values.first
    }
}

/// Reads `<url>; rel="next", <url>; rel="first"`.
///
/// Source: <https://www.rfc-editor.org/rfc/rfc8288#section-3>
private func links(in header: String) -> [Link] {
    header.split(separator: "<").compactMap { text in
        guard let close = text.firstIndex(of: ">") else { return nil }
        let parameters = text[close...]
        let isNext = parameters.contains("rel=\"next\"") || parameters.contains("rel=next")
        return Link(url: String(text[..<close]), isNext: isNext)
    }
}
