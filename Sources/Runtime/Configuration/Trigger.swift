/// Which events wake a function.
package struct Trigger: Sendable, Equatable {
    package let event: Event.Kind
    /// `nil` for either side.
    package let side: Side?
    /// ``Event/action``, one of these; `nil` for all.
    package let actions: Set<String>?

    /// Whether an event whose side is known fits.
    func fits(_ event: Event) -> Bool {
        event.kind == self.event
            && (side == nil || side == event.side)
            && (actions.map { $0.contains(event.action ?? "") } ?? true)
    }
}
