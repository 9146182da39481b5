import Hummingbird
import NIOCore

/// The connection that a request came on.
struct Connection: InitializableFromSource {
    private let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        channel = source.channel
    }

    /// Ends the connection in a second: time to read the answer, and none to send what nobody reads.
    func closeSoon() {
        channel.eventLoop.scheduleTask(in: .seconds(1)) { [channel] in
            channel.close(promise: nil)
        }
    }
}
