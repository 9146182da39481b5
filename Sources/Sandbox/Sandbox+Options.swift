import Glibc
package import Logging

extension Sandbox {
    /// What differs from an ordinary sandbox.
    package struct Options: Sendable {
        /// Where clients see it, when that is not the address it listens on.
        package var externalURL: String?
        /// Hosts besides this machine that webhooks may be sent to.
        package var hookHosts: Set<String> = []
        package var rateLimit: RateLimit?
        /// GitLab's limit on new notes of one user; `nil` for none.
        package var notesPerMinute: Int?
        package var faults: FaultPlan?
        /// Keeps deliveries until ``Sandbox/deliver(_:)`` sends each, so that a test can choose their order.
        package var holdsDeliveries = false
        /// Ends on SIGTERM and SIGINT.
        var endsOnSignals = false
        package var clock: @Sendable () -> Timestamp = { .systemTime }
        package var logger = Logger(label: "sandbox") { _ in SwiftLogNoOpLogHandler() }

        package init() {}
    }
}

extension Timestamp {
    /// What the clock of this machine says.
    package static var systemTime: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
