import Synchronization

/// Calls back at the times it is set to, unless told otherwise before.
///
/// One task sleeps for all alarms: a sleep of its own for each request stays in memory to its end, also when it is
/// cancelled, and costs more than the request.
final class AlarmClock: Sendable {
    /// The clock that all deadlines of this process share.
    static let shared = AlarmClock()

    /// An alarm that is set.
    struct Alarm: Hashable {
        fileprivate let time: ContinuousClock.Instant
        fileprivate let number: Int
    }

    private struct State {
        /// The earliest comes first.
        var alarms: [Alarm] = []
        var calls: [Alarm: @Sendable () -> Void] = [:]
        var count = 0
        /// When the task that sleeps wakes up.
        var sleepsUntil: ContinuousClock.Instant?
    }

    private let state = Mutex(State())

    /// Has something called at a time, or as soon as it is over.
    func set(_ time: ContinuousClock.Instant, _ call: @escaping @Sendable () -> Void) -> Alarm {
        state.withLock { state in
            state.count += 1
            let alarm = Alarm(time: time, number: state.count)
            let index = state.alarms.lastIndex { $0.time <= time }.map { $0 + 1 } ?? 0
            state.alarms.insert(alarm, at: index)
            state.calls[alarm] = call
            sleep(&state)
            return alarm
        }
    }

    /// Takes an alarm back.
    ///
    /// - Returns: `false` when it has rung.
    @discardableResult
    func cancel(_ alarm: Alarm) -> Bool {
        state.withLock { state in
            guard state.calls.removeValue(forKey: alarm) != nil else { return false }
            state.alarms.removeAll { $0 == alarm }
            return true
        }
    }

    /// Sees to it that somebody wakes up for the earliest alarm.
    private func sleep(_ state: inout State) {
        guard let next = state.alarms.first?.time else { return }
        if let awake = state.sleepsUntil, awake <= next { return }
        state.sleepsUntil = next
        Task {
            // Nobody cancels this task.
            try? await Task.sleep(until: next, clock: .continuous)
            ring(at: next)
        }
    }

    /// Calls back whoever waited for a time that is over.
    private func ring(at time: ContinuousClock.Instant) {
        let calls = state.withLock { state in
            if state.sleepsUntil == time { state.sleepsUntil = nil }
            let due = state.alarms.prefix { $0.time <= .now }
            state.alarms.removeFirst(due.count)
            sleep(&state)
            return due.compactMap { state.calls.removeValue(forKey: $0) }
        }
        for call in calls { call() }
    }
}
