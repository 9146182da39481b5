import HTTP

/// Sends what is queued for webhooks: one after the other to each hook, all hooks at the same time.
actor Deliverer {
    private let store: WorldStore
    private let transport: any HTTPTransport
    private let targets: HookTargets
    private var underWay: [World.Delivery.ID: Task<World.Delivery.Outcome, Never>] = [:]
    private var lanes: [World.Hook.ID: Task<World.Delivery.Outcome, Never>] = [:]

    /// How much of an answer the log keeps, in characters.
    private static let keptAnswer = 8192

    init(store: WorldStore, transport: any HTTPTransport, targets: HookTargets) {
        self.store = store
        self.transport = transport
        self.targets = targets
    }

    /// Sends everything that comes out of the box, until it is closed.
    func run(_ outbox: AsyncStream<World.Delivery.ID>) async {
        for await id in outbox { await start(id) }
    }

    /// Sends a delivery, unless that has begun already, and waits for its outcome.
    func outcome(of id: World.Delivery.ID) async -> World.Delivery.Outcome {
        await start(id)
        if let task = underWay[id] { return await task.value }
        return await store.world.deliveries[id]?.outcome ?? .failed("there is no such delivery")
    }

    /// Waits until nothing is left to send, what is added meanwhile included.
    func settle() async {
        while let waiting = await store.world.deliveries.values.filter({ $0.outcome == .waiting }).map(\.id)
            .min()
        {
            _ = await outcome(of: waiting)
        }
    }

    func cancel() {
        for task in underWay.values { task.cancel() }
    }

    private func start(_ id: World.Delivery.ID) async {
        guard let delivery = await store.world.deliveries[id], delivery.outcome == .waiting,
            underWay[id] == nil
        else { return }
        let previous = lanes[delivery.hook]
        let task = Task {
            _ = await previous?.value
            return await send(delivery)
        }
        underWay[id] = task
        lanes[delivery.hook] = task
    }

    private func send(_ delivery: World.Delivery) async -> World.Delivery.Outcome {
        let world = await store.world
        var sent: [World.Delivery.Header] = []
        var url = ""
        var outcome = World.Delivery.Outcome.failed("the hook is gone")
        let clock = ContinuousClock()
        let start = clock.now
        if let hook = world.hooks[delivery.hook] {
            do {
                let request = try DeliveryRequest(delivery, to: hook, from: world.url, at: world.clock())
                sent = request.headers
                url = request.url
                outcome = await answer(to: request)
            } catch {
                outcome = .failed("\(error)")
            }
        }
        let duration = clock.now - start
        let (headers, target, result) = (sent, url, outcome)
        await store.change {
            $0.record(result, of: delivery.id, headers: headers, url: target, duration: duration)
        }
        underWay[delivery.id] = nil
        return outcome
    }

    private func answer(to request: DeliveryRequest) async -> World.Delivery.Outcome {
        guard targets.allow(request.url) else {
            return .failed("URL is blocked: it is not on the list of hosts")
        }
        do {
            let response = try await transport.send(request.http)
            return .answered(
                status: response.status,
                headers: response.headers.fields.map { .init(name: $0.name, value: $0.value) },
                body: String(String(decoding: response.body, as: UTF8.self).prefix(Self.keptAnswer))
            )
        } catch {
            return .failed("\(error)")
        }
    }
}

extension World {
    /// Writes the log of a delivery, and counts it for its hook.
    fileprivate mutating func record(
        _ outcome: Delivery.Outcome,
        of id: Delivery.ID,
        headers: [Delivery.Header],
        url: String,
        duration: Duration
    ) {
        guard let hook = deliveries[id]?.hook else { return }
        deliveries[id]?.outcome = outcome
        deliveries[id]?.headers = headers
        deliveries[id]?.url = url
        deliveries[id]?.duration = duration
        hooks[hook]?.record(success: outcome.isSuccess, at: clock())
    }
}
