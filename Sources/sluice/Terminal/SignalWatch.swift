import Dispatch
import Glibc

/// Hears signals, which do nothing else meanwhile.
///
/// Dispatch's own sources for signals lose them on Linux when they are ignored, and do not keep the process from
/// ending when they are not.
struct SignalWatch {
    private let ends: [Int32]
    private let source: any DispatchSourceRead
    private let earlier: [(signal: Int32, action: sigaction)]

    /// Begins; at most one watch may be kept at a time.
    ///
    /// - Returns: `nil` where the system has nothing left to watch with.
    init?(_ signals: [Int32], _ arrived: @escaping @Sendable (Int32) -> Void) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        let reading = ends[0]
        self.ends = ends
        source = DispatchSource.makeReadSource(fileDescriptor: reading, queue: .global())
        source.setEventHandler {
            var signal: UInt8 = 0
            if read(reading, &signal, 1) == 1 { arrived(Int32(signal)) }
        }
        source.resume()
        bell = ends[1]
        earlier = signals.compactMap(Self.catching)
    }

    /// Lets the signals do again what they did.
    func end() {
        for (signal, var action) in earlier { sigaction(signal, &action, nil) }
        bell = -1
        source.setCancelHandler { [ends] in ends.forEach { close($0) } }
        source.cancel()
    }

    /// Puts the handler in place and gives what was there; a signal that is ignored, as `nohup` does, stays so.
    private static func catching(_ signal: Int32) -> (Int32, sigaction)? {
        var earlier = sigaction()
        sigaction(signal, nil, &earlier)
        guard unsafeBitCast(earlier.__sigaction_handler.sa_handler, to: Int.self) != ignored else {
            return nil
        }
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { signal in
            var signal = UInt8(truncatingIfNeeded: signal)
            let error = errno
            write(bell, &signal, 1)
            errno = error
        }
        action.sa_flags = Int32(SA_RESTART)
        sigaction(signal, &action, nil)
        return (signal, earlier)
    }

    /// `SIG_IGN`, whose address is all there is of it.
    private static let ignored = 1
}

/// Where the handler writes the number of the signal: a handler may use nothing but what is there already.
nonisolated(unsafe) private var bell: Int32 = -1
