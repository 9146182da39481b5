import Glibc

/// The time of day, as signatures need it.
package struct WallClock: Sendable {
    /// Seconds since 1970.
    package let now: @Sendable () -> Int64

    package init(now: @escaping @Sendable () -> Int64) {
        self.now = now
    }

    /// The clock of this machine.
    package static let system = WallClock { Int64(time(nil)) }
}
