/// A function that is to be woken with an event.
struct Work: Sendable {
    let entry: FunctionEntry
    let event: Event
    /// How often it has been tried.
    let attempts: Int

    init(_ entry: FunctionEntry, _ event: Event, attempts: Int = 0) {
        self.entry = entry
        self.event = event
        self.attempts = attempts
    }

    /// Work with the same key is done one after the other.
    var key: String { event.orderingKey }

    /// The same work once more.
    var again: Work { Work(entry, event, attempts: attempts + 1) }
}
