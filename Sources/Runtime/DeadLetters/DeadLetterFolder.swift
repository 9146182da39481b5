import Cryptography
import Glibc

/// A folder with a file for each event that a broker gave up on.
///
/// A file is whole or not there, is on the disk before anybody is told so, and never replaces another one.
package struct DeadLetterFolder: Sendable {
    package let path: String

    /// Opens a folder, and makes it where it is not there yet.
    ///
    /// - Throws: ``FileError`` when no file can be made in it.
    init(_ path: String) throws(FileError) {
        self.path = path
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .current }
        guard access(path, W_OK | X_OK) == 0 else { throw .current }
    }

    /// Keeps an event; one that is there already, byte for byte, is not kept twice.
    ///
    /// - Returns: the path of the file.
    func keep(_ bytes: [UInt8], id: String) throws(FileError) -> String {
        let draft = "\(path)/.\(randomUUID())"
        try writeNewFile(draft, bytes)
        defer { unlink(draft) }
        let file = try publish(draft, bytes, as: DeadLetterName(id: id))
        try synchronize(folder: path)
        return file
    }

    /// Gives the file its name: the first that is free.
    private func publish(
        _ draft: String,
        _ bytes: [UInt8],
        as name: DeadLetterName
    ) throws(FileError) -> String {
        var number = 1
        while true {
            let file = "\(path)/\(name.file(number))"
            if link(draft, file) == 0 { return file }
            guard errno == EEXIST else { throw .current }
            if try readFile(file, limit: Int.max) == bytes { return file }
            number += 1
        }
    }
}
