import Metrics

/// Work that waits to be done: bounded, and in order for each pair of merge requests.
actor WorkQueue {
    enum Admission: Equatable {
        case accepted, full, closed
    }

    private let limit: Int
    private let length: Meter
    private var waiting: [Work] = [] { didSet { length.set(waiting.count + resting) } }
    /// How many works wait for their next attempt.
    private var resting = 0
    private var busy: Set<String> = []
    private var sleepers: [CheckedContinuation<Void, Never>] = []
    private var isClosed = false

    init(limit: Int, metrics: any MetricsFactory) {
        self.limit = limit
        length = Meter(label: "sluice_queue_length", factory: metrics)
    }

    /// Whether an event would be accepted.
    var admission: Admission {
        isClosed ? .closed : waiting.count + resting < limit ? .accepted : .full
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
    /// - Returns: `nil` when the queue is closed and empty.
    func next() async -> Work? {
        while true {
            if let index = waiting.firstIndex(where: { !busy.contains($0.key) }) {
                let work = waiting.remove(at: index)
                busy.insert(work.key)
                return work
            }
            if isClosed && waiting.isEmpty { return nil }
            await withCheckedContinuation { sleepers.append($0) }
        }
    }

    /// Frees the pair of a work.
    func finish(_ work: Work) {
        busy.remove(work.key)
        wake()
    }

    /// Takes work in again after a rest; others of its pair go ahead meanwhile.
    ///
    /// - Returns: `false` when the queue was closed before the rest was over.
    func takeBack(_ work: Work, after delay: Duration) async -> Bool {
        resting += 1
        defer { resting -= 1 }
        guard !isClosed, await rest(delay), !isClosed else { return false }
        waiting.append(work)
        wake()
        return true
    }

    /// Takes no more work; what waits is still given out.
    func close() {
        isClosed = true
        wake()
    }

    /// Takes no more work and gives up what waits.
    func abandon() -> [Work] {
        let rest = waiting
        waiting = []
        close()
        return rest
    }

    private func rest(_ delay: Duration) async -> Bool {
        do {
            try await Task.sleep(for: delay)
            return true
        } catch {
            return false
        }
    }

    private func wake() {
        sleepers.forEach { $0.resume() }
        sleepers = []
    }
}
