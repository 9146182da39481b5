import JSON

extension Event {
    /// Reads a CloudEvent of our ingress, of eventing-gitlab, or of a PingSource; or one that a broker gave up on.
    ///
    /// - Throws: ``EventError`` for another type, and for data that is not what GitLab sends.
    package init(_ cloudEvent: CloudEvent) throws(EventError) {
        if cloudEvent.isUndelivered {
            self.init(undelivered: cloudEvent)
        } else {
            try self.init(delivered: cloudEvent)
        }
    }

    /// Takes a CloudEvent that a broker gave up on, of whatever type; the data is all of it, in JSON.
    package init(undelivered cloudEvent: CloudEvent) {
        self.init(.undelivered, data: cloudEvent.structured, in: Envelope(cloudEvent))
    }

    private init(delivered cloudEvent: CloudEvent) throws(EventError) {
        guard let type = CloudEventType(cloudEvent.type) else { throw .unknownType(cloudEvent.type) }
        let envelope = Envelope(cloudEvent)
        switch (type, cloudEvent.data) {
        case (.schedule, _): self.init(.schedule, data: cloudEvent.json ?? .null, in: envelope)
        case (.gitLab, .json(let payload)): try self.init(gitLab: payload, in: envelope)
        case (.gitLab, _): throw .cloudEvent(.dataIsNotJSON(contentType: cloudEvent.dataContentType))
        }
    }
}

extension Envelope {
    fileprivate init(_ cloudEvent: CloudEvent) {
        let extensions = cloudEvent.extensions
        self.init(
            id: cloudEvent.id,
            forge: extensions["forge"].flatMap(Forge.Name.init),
            source: cloudEvent.source,
            time: cloudEvent.time,
            trace: extensions["traceparent"].flatMap {
                TraceParent($0, state: extensions["tracestate"])
            }
        )
    }
}

/// What a CloudEvent's type says about its data.
private enum CloudEventType {
    case gitLab
    case schedule

    init?(_ type: String) {
        if type == "dev.knative.sources.ping" || type == Event.Kind.schedule.cloudEventType {
            self = .schedule
        } else if type.hasPrefix(Event.Kind.cloudEventPrefix) || type.hasPrefix("dev.knative.sources.gitlab.")
        {
            self = .gitLab
        } else {
            return nil
        }
    }
}

extension Event.Kind {
    fileprivate static let cloudEventPrefix = "org.source-git.sluice."

    /// The type of the CloudEvents that our ingress makes: `org.source-git.sluice.merge_request.v1`.
    var cloudEventType: String { "\(Event.Kind.cloudEventPrefix)\(self).v1" }
}

extension CloudEvent {
    /// The event as our ingress hands it on; triggers filter on the attributes.
    package init(_ event: Event) {
        let attributes: [(String, String?)] = [
            ("action", event.action),
            ("forge", event.envelope.forge?.description),
            ("partitionkey", event.orderingKey),
            ("project", event.project?.path),
            ("side", event.side?.rawValue),
            ("traceparent", event.envelope.trace?.description),
            ("tracestate", event.envelope.trace?.state),
        ]
        self.init(
            id: event.id,
            source: event.envelope.source ?? "sluice",
            type: event.kind.cloudEventType,
            subject: event.subject,
            time: event.envelope.time,
            dataContentType: "application/json",
            extensions: [String: String](attributes.compactMap { key, value in value.map { (key, $0) } }) {
                $1
            },
            data: .json(event.data)
        )
    }
}
