/// The requests received so far.
actor RequestLog {
    private(set) var records: [Sandbox.RequestRecord] = []

    /// Notes a request that has come in; the number finds it again.
    func open(_ record: Sandbox.RequestRecord) -> Int {
        records.append(record)
        return records.count - 1
    }

    func close(_ number: Int, status: Int?) {
        guard records.indices.contains(number) else { return }
        records[number].status = status
    }

    /// Forgets what has come in; requests under way are not found again.
    func clear() {
        records.removeAll()
    }
}

extension [Sandbox.RequestRecord] {
    /// Those of one route: `POST /projects/:id/merge_requests`.
    package func of(_ route: String) -> Self { filter { $0.route == route } }

    /// Calls of the REST API.
    package var apiCalls: Self { filter { $0.kind == .api } }

    /// Conversations of git with the sandbox: fetches and pushes, each counted once it was let in.
    package var gitOperations: Self {
        filter { $0.kind == .git && $0.route.hasPrefix("info/refs") && $0.isSuccess }
    }

    /// Requests that asked for a change.
    package var writes: Self { filter(\.isWrite) }

    /// How often each route was asked for.
    package var countsByRoute: [String: Int] { reduce(into: [:]) { $0[$1.route, default: 0] += 1 } }
}
