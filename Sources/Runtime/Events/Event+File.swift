import JSON

extension Event {
    /// Reads what a person saved: a webhook's payload, or a CloudEvent in JSON.
    ///
    /// - Throws: ``EventError`` when it is neither.
    package init(parsing bytes: [UInt8], maximumDepth: Int = Limits().depth) throws(EventError) {
        let json: JSONValue
        do {
            json = try JSONValue(parsing: bytes, maximumDepth: maximumDepth)
        } catch {
            throw .notJSON(error)
        }
        if case .object(let object) = json, object["specversion"] != nil {
            try self.init(Event.cloudEvent(json))
        } else {
            try self.init(gitLab: json)
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
