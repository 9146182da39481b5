/// The lines of git's wire protocol, each led by its length in four hexadecimal digits.
///
/// Source: <https://git-scm.com/docs/protocol-common#_pkt_line_format>
enum PacketLine {
    /// Ends a list of lines.
    static let flush = Array("0000".utf8)

    private static let prefix = 4
    private static let longest = 65_000

    static func encode(_ payload: some Collection<UInt8>) -> [UInt8] {
        Array(String(payload.count + prefix, radix: 16).leftPadded(to: prefix).utf8) + payload
    }

    static func encode(_ text: String) -> [UInt8] { encode(Array(text.utf8)) }

    /// Wraps bytes for one channel of a side band: 1 is the answer, 2 what the user reads.
    static func sideBand(_ channel: UInt8, _ bytes: [UInt8]) -> [UInt8] {
        stride(from: 0, to: bytes.count, by: longest).flatMap { start in
            encode([channel] + bytes[start..<min(start + longest, bytes.count)])
        }
    }

    /// Reads the lines up to a flush, and moves `bytes` behind it.
    ///
    /// - Throws: ``SandboxError/gitUnclear(_:)`` when a length is no length or the bytes end early.
    static func read(_ bytes: inout ArraySlice<UInt8>) throws -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        while true {
            guard bytes.count >= prefix,
                let length = Int(String(decoding: bytes.prefix(prefix), as: UTF8.self), radix: 16),
                length == 0 || length >= prefix, bytes.count >= length
            else { throw SandboxError.gitUnclear("push") }
            defer { bytes = bytes.dropFirst(max(length, prefix)) }
            if length == 0 { return lines }
            lines.append(bytes.dropFirst(prefix).prefix(length - prefix))
        }
    }
}
