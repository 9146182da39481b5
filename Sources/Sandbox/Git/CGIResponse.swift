/// What a CGI program printed: header lines, an empty line, a body.
///
/// Source: <https://www.rfc-editor.org/rfc/rfc3875#section-6>
struct CGIResponse {
    let answer: Answer

    init(_ output: [UInt8]) throws {
        guard let (head, body) = Self.split(output) else { throw SandboxError.gitUnclear("http-backend") }
        var answer = Answer(status: 200, headers: [], body: Array(body))
        for line in String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let value = parts[1].trimmingSpaces
            if parts[0] == "Status" {
                answer.status = Int(value.prefix(3)) ?? 500
            } else {
                answer.headers.append((String(parts[0]), value))
            }
        }
        self.answer = answer
    }

    private static func split(_ output: [UInt8]) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
        guard let end = output.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        return (output[..<end.lowerBound], output[end.upperBound...])
    }
}
