import Cryptography
import JSON

extension World {
    /// Queues a delivery to every hook of the project that listens and is not rested.
    mutating func announce(_ event: HookEvent) {
        let moment = clock()
        let eventUUID = randomUUID()
        for hook in listeners(to: event) where hook.alertStatus(at: moment) == .executable {
            queue(event, to: hook, eventUUID: eventUUID)
        }
    }

    /// Queues a delivery to one hook, whatever it listens to.
    @discardableResult
    mutating func queue(_ event: HookEvent, to hook: Hook, eventUUID: String) -> Delivery.ID {
        let delivery = Delivery(
            id: number(.delivery),
            hook: hook.id,
            trigger: event.trigger,
            body: Array(event.payload.json.text().utf8),
            idempotencyKey: randomUUID(),
            eventUUID: eventUUID,
            createdAt: now()
        )
        deliveries[delivery.id] = delivery
        outbox.append(delivery.id)
        return delivery.id
    }

    /// Queues what a delivery sent once more, with the same body and key.
    mutating func requeue(_ id: Delivery.ID) -> Delivery.ID? {
        guard let old = deliveries[id] else { return nil }
        let delivery = Delivery(
            id: number(.delivery),
            hook: old.hook,
            trigger: old.trigger,
            body: old.body,
            idempotencyKey: old.idempotencyKey,
            eventUUID: old.eventUUID,
            createdAt: now()
        )
        deliveries[delivery.id] = delivery
        outbox.append(delivery.id)
        return delivery.id
    }

    private func listeners(to event: HookEvent) -> [Hook] {
        hooks.values
            .filter { hook in
                hook.project == event.project && hook.triggers.contains(event.trigger)
                    && (event.branch.map { hook.branchFilter.covers($0) } ?? true)
            }
            .sorted { $0.id < $1.id }
    }
}
