import Metrics

/// Work that waits to be done: bounded, and in order for each pair of merge requests.
actor WorkQueue {
    enum Admission: Equatable {
        case accepted, full, closed
    }

    /// Whether work comes in, and goes out.
    private enum Phase {
        case open, closing, stopped
    }

    /// Stands for work that waits for its next attempt.
    struct Ticket: Hashable {
        fileprivate let number: Int
    }

    private let limit: Int
    private let length: Meter
    private var phase = Phase.open
    private var waiting: [Work] = [] { didSet { measure() } }
    private var resting: [Ticket: Work] = [:] { didSet { measure() } }
    private var tickets = 0
    private var busy: Set<String> = []
    private var sleepers: [CheckedContinuation<Void, Never>] = []

    init(limit: Int, metrics: any MetricsFactory) {
        self.limit = limit
        length = Metric.queueLength.gauge([], metrics)
    }

    /// Whether an event would be accepted.
    var admission: Admission {
        guard phase == .open else { return .closed }
        return waiting.count + resting.count < limit ? .accepted : .full
    }

    /// Takes in all the work of an event, or none of it.
    func offer(_ work: [Work]) -> Admission {
        guard admission == .accepted else { return admission }
        waiting += work
        wake()
        return .accepted
    }

    /// Gives the oldest work whose pair is free, and keeps the pair until it is finished.
    ///
    /// - Returns: `nil` when there will be none any more.
    func next() async -> Work? {
        while phase != .stopped {
            if let index = waiting.firstIndex(where: { !busy.contains($0.key) }) {
                let work = waiting.remove(at: index)
                busy.insert(work.key)
                return work
            }
            if phase == .closing && waiting.isEmpty { return nil }
            await withCheckedContinuation { sleepers.append($0) }
        }
        return nil
    }

    /// Frees the pair of a work.
    func finish(_ work: Work) {
        busy.remove(work.key)
        wake()
    }

    /// Lays work aside; others of its pair go ahead meanwhile.
    func layAside(_ work: Work) -> Ticket {
        tickets += 1
        let ticket = Ticket(number: tickets)
        resting[ticket] = work
        return ticket
    }

    /// Takes in again what was laid aside, unless no work comes in any more.
    func takeBack(_ ticket: Ticket) {
        guard phase == .open, let work = resting.removeValue(forKey: ticket) else { return }
        waiting.append(work)
        wake()
    }

    /// Takes no more work; what waits is still given out.
    func close() {
        if phase == .open { phase = .closing }
        wake()
    }

    /// Takes no more work and gives none out.
    func stop() {
        phase = .stopped
        wake()
    }

    /// What nobody did.
    var leftOver: [Work] {
        waiting + resting.sorted { $0.key.number < $1.key.number }.map(\.value)
    }

    private func measure() { length.set(waiting.count + resting.count) }

    private func wake() {
        sleepers.forEach { $0.resume() }
        sleepers = []
    }
}
