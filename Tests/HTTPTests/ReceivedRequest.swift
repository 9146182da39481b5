/// A request as it came over the wire.
struct ReceivedRequest: Sendable, Equatable {
    /// The first line: `GET /path HTTP/1.1`.
    let line: String
    let headerLines: [String]
    let body: [UInt8]

    /// Takes the first whole request out of what was read; `nil` when more is to come.
    init?(takenFrom unread: inout [UInt8]) {
        guard let end = unread.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: unread[..<end.lowerBound], as: UTF8.self)
            .split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        let length = lines.compactMap { value(of: "content-length", in: $0) }.compactMap(Int.init).first ?? 0
        guard unread.count >= end.upperBound + length else { return nil }
        line = lines.first ?? ""
        headerLines = Array(lines.dropFirst())
        body = Array(unread[end.upperBound...].prefix(length))
        unread.removeFirst(end.upperBound + length)
    }

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The first value of a header; `nil` when it was not sent.
    func header(_ name: String) -> String? {
        headerLines.lazy.compactMap { value(of: name.lowercased(), in: $0) }.first
    }
}

private func value(of name: String, in line: String) -> String? {
    guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name else { return nil }
    return String(line[line.index(after: colon)...].drop { $0 == " " })
}
