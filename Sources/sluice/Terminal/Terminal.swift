import Glibc

/// One of the two places a command writes to, and what can be shown there.
struct Terminal: Sendable {
    private let descriptor: Int32
    /// Whether a person looks at it.
    let isInteractive: Bool
    /// Whether colours may be used; `NO_COLOR` says no.
    ///
    /// Source: <https://no-color.org>
    let hasColor: Bool

    init(descriptor: Int32, environment: (String) -> String? = variable) {
        self.descriptor = descriptor
        isInteractive = isatty(descriptor) == 1 && environment("TERM") != "dumb"
        hasColor = isInteractive && environment("NO_COLOR")?.isEmpty != false
    }

    /// A variable of this process.
    static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// How many characters a line has room for.
    var columns: Int {
        var size = winsize()
        return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    static let standardOutput = Terminal(descriptor: STDOUT_FILENO)
    static let standardError = Terminal(descriptor: STDERR_FILENO)

    /// Writes all of it; what nobody reads any more is lost.
    func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else {
                if errno == EINTR { continue }
                return
            }
            rest = rest.dropFirst(count)
        }
    }
}
