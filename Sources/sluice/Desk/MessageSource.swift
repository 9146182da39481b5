import Conversion

/// Where the message of a commit comes from.
enum MessageSource {
    case text(String)
    /// A file; `-` is standard input.
    case file(String)

    /// Reads it.
    ///
    /// - Throws: `DeskError` when it cannot be read, or says nothing.
    func read() throws(DeskError) -> CommitMessage {
        let bytes = try bytes()
        guard bytes.contains(where: { $0 > UInt8(ascii: " ") }) else { throw .emptyMessage }
        return CommitMessage(bytes)
    }

    private func bytes() throws(DeskError) -> [UInt8] {
        switch self {
        case .text(let text):
            return Array(text.utf8)
        case .file(let path):
            do throws(InputError) {
                return try InputFile(path).read(limit: Self.limit)
            } catch {
                throw .unreadableMessage(path == "-" ? "standard input" : path, error)
            }
        }
    }

    /// A mebibyte: what is longer is no message.
    private static let limit = 1 << 20
}

extension DeskError {
    fileprivate static func unreadableMessage(_ file: String, _ error: InputError) -> DeskError {
        switch error {
        case .unreadable: .unreadableMessage(file, reason: "\(error)")
        case .tooLarge(let limit): .unreadableMessage(file, reason: "is larger than \(limit) bytes")
        }
    }
}
