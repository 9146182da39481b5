import JSON

extension Event {
    /// Reads what a person saved: a webhook's payload, or a CloudEvent in JSON.
    ///
    /// - Throws: ``EventError`` when it is neither.
    package init(parsing bytes: [UInt8], maximumDepth: Int = Limits().depth) throws(EventError) {
        let json = try Event.parse(bytes, maximumDepth)
        if case .object(let object) = json, object["specversion"] != nil {
            try self.init(Event.cloudEvent(json))
        } else {
            try self.init(gitLab: json)
        }
    }

    /// Reads the body of a webhook: of its data, what routing and the functions read.
    ///
    /// - Throws: ``EventError`` when it is no JSON, or none of GitLab's.
    init(gitLab body: [UInt8], maximumDepth: Int, in envelope: Envelope) throws(EventError) {
        try self.init(gitLab: Event.parse(body, maximumDepth, keeping: KeptFields.selection), in: envelope)
    }

    private static func parse(
        _ bytes: [UInt8],
        _ maximumDepth: Int,
        keeping selection: JSONSelection = .all
    ) throws(EventError) -> JSONValue {
        do {
            return try JSONValue(parsing: bytes, maximumDepth: maximumDepth, keeping: selection)
        } catch {
            throw .notJSON(error)
        }
    }

    private static func cloudEvent(_ json: JSONValue) throws(EventError) -> CloudEvent {
        do {
            return try CloudEvent(json: json)
        } catch {
            throw .cloudEvent(error)
        }
    }
}
