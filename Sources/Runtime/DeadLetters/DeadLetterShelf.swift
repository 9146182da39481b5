import Glibc
import Synchronization

/// Where dead letters are kept.
package enum DeadLetterShelf: Sendable {
    /// A file for each.
    case folder(DeadLetterFolder)
    /// A line for each, for whoever collects what containers print.
    case standardOutput

    /// The folder that `SLUICE_DEAD_LETTERS` names, or standard output where it names none.
    ///
    /// - Throws: ``ServerError/noDeadLetters(folder:reason:)`` when nothing can be written there.
    package init(environment: Environment) throws(ServerError) {
        guard let path = environment.value("SLUICE_DEAD_LETTERS") else {
            self = .standardOutput
            return
        }
        do {
            self = .folder(try DeadLetterFolder(path))
        } catch {
            throw .noDeadLetters(folder: path, reason: error.reason)
        }
    }

    /// Keeps a line of JSON; it is on its way to the disk, or to the collector, when this returns.
    ///
    /// - Returns: where it is kept, for people.
    func keep(_ line: [UInt8], id: String) throws(FileError) -> String {
        switch self {
        case .folder(let folder): return try folder.keep(line, id: id)
        case .standardOutput:
            try sharedOutput.withLock { descriptor throws(FileError) in try write(line, to: descriptor) }
            return "a line of standard output"
        }
    }
}

/// One line after the other, since two longer than a pipe's buffer would mix.
private let sharedOutput = Mutex(STDOUT_FILENO)

extension DeadLetterShelf: CustomStringConvertible {
    package var description: String {
        switch self {
        case .folder(let folder): "folder \(folder.path)"
        case .standardOutput: "standard output"
        }
    }
}
