/// The functions that the runtime brings itself, since they are about no merge request.
enum OwnFunctions {
    /// What wakes each of them, and nobody else.
    static let events: [String: Event.Kind] = [Ingress.name: .webhook, DeadLetter.name: .undelivered]

    static let names = Set(events.keys)

    /// The one that walks over all pairs, and tells a watchdog that it did.
    static let beating = "reconcile"
}
