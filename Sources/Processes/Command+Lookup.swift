import Glibc

extension Command {
    /// The program's path: the executable itself when it has a slash, else what `PATH` leads to first.
    func lookUp() throws(CommandError) -> String {
        if executable.contains("/") { return executable }
        let folders = environment["PATH", default: "/usr/local/bin:/usr/bin:/bin"].split(separator: ":")
        let candidates = folders.lazy.map { "\($0)/\(executable)" }
        guard !executable.isEmpty, let path = candidates.first(where: isProgram) else {
            throw .notFound(executable)
        }
        return path
    }

    private func isProgram(_ path: String) -> Bool {
        var information = stat()
        guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return false }
        return access(path, X_OK) == 0
    }

    /// Refuses what C would cut short or the child could only fail at without saying why.
    func check() throws(CommandError) {
        let strings = arguments.map(\.bytes) + environmentStrings + [Array((directory ?? "").utf8)]
        if strings.contains(where: { $0.contains(0) }) {
            throw .notStarted(
                executable,
                reason: "an argument, the folder or the environment holds a NUL byte"
            )
        }
        if let directory, access(directory, X_OK) != 0 {
            throw .notStarted(
                executable,
                reason: "the folder \(directory) cannot be entered: \(String(cString: strerror(errno)))"
            )
        }
    }

    /// The environment as `NAME=value`, sorted.
    var environmentStrings: [[UInt8]] {
        environment.map { "\($0.key)=\($0.value)" }.sorted().map { Array($0.utf8) }
    }
}
