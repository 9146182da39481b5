extension FunctionEntry {
    /// Whether an event whose side is known wakes the function.
    func isWoken(by event: Event) -> Bool { triggers.contains { $0.fits(event) } }

    /// Checks that the function can make something of an event.
    ///
    /// - Throws: a refusal that names the kinds it is for.
    func checkKind(of event: Event) throws(Routing.Refusal) {
        guard !triggers.contains(where: { $0.concerns(event.kind) }) else { return }
        let kinds = Event.Kind.known.filter { kind in triggers.contains { $0.event == kind } }
        let wanted = kinds.map(\.description).alternatives
        throw .unclear("\(name) is not for \(event.kind) events; functions.yaml wakes it for \(wanted)")
    }

    /// Checks that the function is for the side that an event is from.
    ///
    /// - Throws: a refusal that names the side.
    func checkSide(of event: Event) throws(Routing.Refusal) {
        let sides = triggers.filter { $0.concerns(event.kind) }.map(\.side)
        guard let side = event.side, !sides.contains(nil), !sides.contains(side) else { return }
        throw .notOurs("\(name) is not for events of \(side) projects")
    }
}

extension Routing.Refusal: CustomStringConvertible {
    var description: String {
        switch self {
        case .notOurs(let reason), .unclear(let reason): reason
        }
    }

    /// What the sender of an event is told, who does not know whom it is for.
    var result: Result<Outcome, Failure> {
        switch self {
        case .notOurs: .success(.ignored(description))
        case .unclear: .failure(.impossible(description))
        }
    }
}
