import Glibc
import Runtime

/// A file named on the command line; `-` is standard input.
struct InputFile {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// Reads an event; whatever is wrong is told on standard error.
    ///
    /// - Throws: `ServiceExit.neverWorks`.
    func event(limit: Int, _ parse: ([UInt8]) throws -> Event) throws -> Event {
        do {
            return try parse(try read(limit: limit))
        } catch {
            Console.complain("\(path == "-" ? "standard input" : path): \(error)")
            throw ServiceExit.neverWorks
        }
    }

    /// Reads all of it.
    ///
    /// - Throws: `InputError` when it cannot be read, or is larger than `limit` bytes.
    func read(limit: Int) throws(InputError) -> [UInt8] {
        guard path != "-" else { return try read(from: STDIN_FILENO, limit: limit) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        return try read(from: descriptor, limit: limit)
    }

    private func read(from descriptor: CInt, limit: Int) throws(InputError) -> [UInt8] {
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = Glibc.read(descriptor, &part, part.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
            guard count > 0 else { return bytes }
            bytes += part[..<count]
            guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        }
    }
}

/// Why a file could not be read.
enum InputError: Error, Equatable, CustomStringConvertible {
    case unreadable(reason: String)
    case tooLarge(limit: Int)

    var description: String {
        switch self {
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .tooLarge(let limit): "is larger than \(limit) bytes, the limit for an event"
        }
    }
}
