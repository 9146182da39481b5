extension FunctionEntry {
    /// Whether an event whose side is known wakes the function.
    func isWoken(by event: Event) -> Bool { triggers.contains { $0.fits(event) } }

    /// Checks that the function can make something of an event.
    ///
    /// - Throws: a refusal that names the kinds it is for.
    func checkKind(of event: Event) throws(Routing.Refusal) {
        guard !triggers.contains(where: { $0.event == event.kind }) else { return }
        let kinds = triggers.map(\.event.description).joined(separator: " or ")
        throw .unclear("\(name) is not for a \(event.kind) event; functions.yaml wakes it for \(kinds)")
    }

    /// Checks that the function is for the side that an event is from.
    ///
    /// - Throws: a refusal that names the side.
    func checkSide(of event: Event) throws(Routing.Refusal) {
        let sides = triggers.filter { $0.event == event.kind }.map(\.side)
        guard let side = event.side, !sides.contains(nil), !sides.contains(side) else { return }
        throw .notOurs("\(name) is not for events of \(side) projects")
    }
}

extension Routing.Refusal {
    /// What a sender is told.
    var result: Result<Outcome, Failure> {
        switch self {
        case .notOurs(let reason): .success(.ignored(reason))
        case .unclear(let reason): .failure(.impossible(reason))
        }
    }
}
