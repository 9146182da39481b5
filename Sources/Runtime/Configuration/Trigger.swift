/// Which events wake a function.
package struct Trigger: Sendable, Equatable {
    package let event: Event.Kind
    /// `nil` for either side.
    package let side: Side?
    /// ``Event/action``, one of these; `nil` for all.
    package let actions: Set<String>?
    /// How often a schedule comes in a process that serves by itself; `nil` when something else sends it.
    package let every: Duration?

    /// Whether an event whose side is known fits.
    func fits(_ event: Event) -> Bool {
        event.kind == self.event
            && (side == nil || side == event.side)
            && (actions.map { $0.contains(event.action ?? "") } ?? true)
    }

    /// Whether an event of some kind may be meant.
    func concerns(_ kind: Event.Kind) -> Bool { event == kind || (event == .webhook && kind.isOfGitLab) }
}
