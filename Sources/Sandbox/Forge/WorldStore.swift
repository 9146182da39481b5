/// Keeps the world, and hands what its changes produce to the one who delivers webhooks.
actor WorldStore {
    private(set) var world: World
    private let outbox: AsyncStream<World.Delivery.ID>.Continuation

    init(_ world: World, outbox: AsyncStream<World.Delivery.ID>.Continuation) {
        self.world = world
        self.outbox = outbox
    }

    /// Changes the world; when `body` throws, nothing has changed.
    func change<Result: Sendable>(_ body: @Sendable (inout World) throws -> Result) rethrows -> Result {
        var changed = world
        let result = try body(&changed)
        let deliveries = changed.takeOutbox()
        world = changed
        for delivery in deliveries { outbox.yield(delivery) }
        return result
    }
}
