import HTTP

/// Takes CloudEvents and answers when their functions are done, so that a broker knows what to send again.
struct CloudEventEndpoint: Sendable {
    let dispatcher: Dispatcher
    let gate: Gate

    func answer(_ headers: HTTPHeaders, _ body: [UInt8]) async -> Answer {
        do {
            let events = try events(headers, body)
            return await gate.enter { await dispatch(events) } ?? .tooMany(after: .seconds(1))
        } catch {
            return error.answer
        }
    }

    private func dispatch(_ events: [Event]) async -> Answer {
        var reports: [Report] = []
        for event in events {
            reports += await dispatcher.dispatch(event)
        }
        return Answer(reports)
    }

    private func events(_ headers: HTTPHeaders, _ body: [UInt8]) throws(EventError) -> [Event] {
        let events: [CloudEvent]
        do {
            let depth = dispatcher.configuration.limits.depth
            events = try CloudEvent.events(headers: headers, body: body, maximumDepth: depth)
        } catch {
            throw .cloudEvent(error)
        }
        return try events.map { event throws(EventError) in try Event(event) }
    }
}

extension EventError {
    /// What a broker is told, which never sends such an event again.
    fileprivate var answer: Answer {
        switch self {
        case .cloudEvent(.unsupportedFormat), .cloudEvent(.dataIsNotJSON): .unsupported("\(self)")
        case .cloudEvent, .notJSON, .unrecognised: .badRequest("\(self)")
        case .unreadable, .invalidProjectPath, .unknownType: .impossible("\(self)")
        }
    }
}
