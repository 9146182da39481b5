import Synchronization

/// The time of a simulation: it goes on only when told to.
final class VirtualClock: Sendable {
    private let elapsed = Mutex(Duration.zero)

    /// The unix time at which every simulation begins.
    static let start: Int64 = 1_780_000_000

    /// Time since the simulation began.
    var now: Duration { elapsed.withLock { $0 } }

    /// Seconds since 1970.
    var unixTime: Int64 { Self.start + now.components.seconds }

    /// Milliseconds since 1970.
    var milliseconds: Int64 {
        let (seconds, attoseconds) = now.components
        return (Self.start + seconds) * 1000 + attoseconds / 1_000_000_000_000_000
    }

    func advance(by duration: Duration) {
        elapsed.withLock { $0 += duration }
    }

    /// Goes on to a moment, unless that is past.
    func advance(to moment: Duration) {
        elapsed.withLock { $0 = max($0, moment) }
    }

    func reset() {
        elapsed.withLock { $0 = .zero }
    }
}
