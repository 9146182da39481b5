import Glibc

/// A named pipe that tells when the last process that holds it open for writing is gone.
final class Lifeline {
    private let folder: String
    let path: String
    private let descriptor: Int32

    init() {
        var template = Array("/tmp/sluice-lifeline-XXXXXX".utf8CString)
        mkdtemp(&template)
        folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        path = "\(folder)/pipe"
        mkfifo(path, 0o600)
        descriptor = open(path, O_RDONLY | O_NONBLOCK)
    }

    deinit {
        close(descriptor)
        unlink(path)
        rmdir(folder)
    }

    /// Waits until somebody has written something, or a minute.
    func hasSign() -> Bool { waits(for: POLLIN) }

    /// Waits until nobody holds the pipe any more, or a minute.
    func isCut() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while read(descriptor, &buffer, buffer.count) > 0 {}
        return waits(for: POLLHUP)
    }

    private func waits(for event: Int32) -> Bool {
        var entry = pollfd(fd: descriptor, events: Int16(event), revents: 0)
        return poll(&entry, 1, 60_000) == 1 && entry.revents & Int16(event) != 0
    }
}
