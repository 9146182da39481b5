import HTTP

/// Headers and a body, as libFuzzer makes them up: lines `NAME: VALUE`, an empty line, a body.
struct FuzzedMessage {
    let headers: HTTPHeaders
    let body: [UInt8]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var rest = bytes[...]
        var fields: [HTTPHeader] = []
        while let line = rest.takeLine(), !line.isEmpty {
            let parts = line.split(
                separator: UInt8(ascii: ":"),
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            guard parts.count == 2 else { continue }
            let value = parts[1].drop { $0 == UInt8(ascii: " ") }
            fields.append(
                HTTPHeader(
                    name: String(decoding: parts[0], as: UTF8.self),
                    value: String(decoding: value, as: UTF8.self)
                )
            )
        }
        headers = HTTPHeaders(fields)
        body = Array(rest)
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Takes the bytes before the next end of line, and that; `nil` where there is none any more.
    fileprivate mutating func takeLine() -> [UInt8]? {
        guard let end = firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let line = Array(self[..<end])
        self = self[(end + 1)...]
        return line
    }
}
