import HTTP

/// Takes CloudEvents and answers when their functions are done, so that a broker knows what to send again.
struct CloudEventEndpoint: Sendable {
    let dispatcher: Dispatcher
    let gate: Gate

    func answer(_ headers: HTTPHeaders, _ body: [UInt8]) async -> Answer {
        if let coding = headers.contentCoding { return .encoded(coding) }
        do {
            let events = try events(headers, body)
            return await gate.enter { await dispatch(events) }
                ?? .tooMany("too much is being done already", after: .seconds(1))
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
        let trace = TraceParent(headers)
        return try cloudEvents(headers, body).map { cloudEvent throws(EventError) in
            var event = try event(cloudEvent)
            event.envelope.trace = event.envelope.trace ?? trace
            return event
        }
    }

    /// A process that serves dead letters only takes every event for one: some brokers do not mark them.
    private func event(_ cloudEvent: CloudEvent) throws(EventError) -> Event {
        dispatcher.keepsDeadLettersOnly ? Event(undelivered: cloudEvent) : try Event(cloudEvent)
    }

    private func cloudEvents(_ headers: HTTPHeaders, _ body: [UInt8]) throws(EventError) -> [CloudEvent] {
        do {
            let depth = dispatcher.configuration.limits.depth
            return try CloudEvent.events(headers: headers, body: body, maximumDepth: depth)
        } catch {
            throw .cloudEvent(error)
        }
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
