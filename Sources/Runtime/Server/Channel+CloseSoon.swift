import NIOCore

extension Channel {
    /// Ends the connection in a second: time to read the answer, and none to send what nobody reads.
    func closeSoon() {
        eventLoop.scheduleTask(in: .seconds(1)) { [self] in close(promise: nil) }
    }
}
