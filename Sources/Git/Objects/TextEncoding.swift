import Glibc

/// The encoding a commit says its text is in.
struct TextEncoding {
    private let name: String?

    /// - Parameter name: As the commit's header has it; `nil` for UTF-8.
    init(_ name: String?) {
        self.name = name
    }

    /// Decodes as git does: text that is not in its encoding is taken for UTF-8.
    func decode(_ bytes: [UInt8]) -> String {
        String(decoding: convert(bytes) ?? bytes, as: UTF8.self)
    }

    private func convert(_ bytes: [UInt8]) -> [UInt8]? {
        guard let name, !isUTF8(name), isPlain(name) else { return nil }
        let converter = iconv_open("UTF-8", name)
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        return convert(bytes, with: converter)
    }

    private func convert(_ bytes: [UInt8], with converter: iconv_t?) -> [UInt8]? {
        var input = bytes.map(CChar.init(bitPattern:))
        // No encoding that commits are in takes more than four bytes of UTF-8 for one of its own.
        var output = [CChar](repeating: 0, count: bytes.count * 4)
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress, to = target.baseAddress
                var left = source.count, room = target.count
                return iconv(converter, &from, &left, &to, &room) == -1 ? nil : target.count - room
            }
        }
        return written.map { output[..<$0].map(UInt8.init(bitPattern:)) }
    }

    private func isUTF8(_ name: String) -> Bool {
        ["utf-8", "utf8"].contains(name.lowercased())
    }

    /// Encodings that switch their state with escape sequences are left out: nobody needs them, and
    /// their converters have been a way into programs.
    private func isPlain(_ name: String) -> Bool {
        let isName = name.utf8.allSatisfy { $0.isASCIILetter || $0.isDigit || "-_.:".utf8.contains($0) }
        return isName && name.utf8.count <= 32 && !name.uppercased().hasPrefix("ISO-2022")
            && !name.uppercased().hasPrefix("ISO2022")
    }
}
