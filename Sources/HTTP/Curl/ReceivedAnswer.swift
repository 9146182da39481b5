/// An answer while it arrives, kept within its limits.
struct ReceivedAnswer {
    private(set) var fields: [HTTPHeader] = []
    private(set) var body: [UInt8] = []
    private var headerBytes = 0
    private var isHeaderComplete = false

    /// Takes in one header line; `false` when the section outgrows the limit.
    mutating func add(headerLine line: UnsafeRawBufferPointer, limit: Int) -> Bool {
        headerBytes += line.count
        guard headerBytes <= limit else { return false }
        if line.starts(with: "HTTP/".utf8) {
            // An interim answer, such as 103, was before.
            fields = []
            isHeaderComplete = false
        } else if let field = HTTPHeader(line: line) {
            // A field after the body could contradict one that was already acted on.
            if !isHeaderComplete { fields.append(field) }
        } else {
            isHeaderComplete = true
        }
        return true
    }

    /// Takes in a part of the body; `false` when it outgrows the limit.
    mutating func add(body part: UnsafeRawBufferPointer, limit: Int) -> Bool {
        guard body.count + part.count <= limit else { return false }
        body.append(contentsOf: part)
        return true
    }
}

extension HTTPHeader {
    /// Reads `Name: value`; `nil` for a line without a colon.
    fileprivate init?(line: UnsafeRawBufferPointer) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        self.init(name: Self.trimmed(line[..<colon]), value: Self.trimmed(line[line.index(after: colon)...]))
    }

    private static func trimmed(_ text: Slice<UnsafeRawBufferPointer>) -> String {
        let isBlank = { (byte: UInt8) in byte <= 0x20 }
        let start = text.drop(while: isBlank)
        let end = start.lastIndex { !isBlank($0) }
        return String(decoding: end.map { start[...$0] } ?? start[..<start.startIndex], as: UTF8.self)
    }
}
