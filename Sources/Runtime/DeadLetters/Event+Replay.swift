extension Event {
    /// Reads a dead letter as the event that it was before a broker gave up on it; any other event as it is.
    ///
    /// - Throws: ``EventError`` when it is no event, or of a type that no function knows.
    package init(replaying bytes: [UInt8], maximumDepth: Int = Limits().depth) throws(EventError) {
        let event = try Event(parsing: bytes, maximumDepth: maximumDepth)
        guard event.kind == .undelivered else {
            self = event
            return
        }
        let letter: CloudEvent
        do {
            letter = try CloudEvent(json: event.data)
        } catch {
            throw .cloudEvent(error)
        }
        try self.init(letter.asSent)
    }
}
