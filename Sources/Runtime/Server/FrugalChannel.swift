import HummingbirdCore
import Logging
import NIOCore

/// A connection that reads little at once: what came and was not taken yet, up to ten reads of each connection, is in no budget.
struct FrugalChannel: ServerChildChannel {
    let http: HTTP1Channel

    /// The first read has room for a usual webhook.
    private static let reads = AdaptiveRecvByteBufferAllocator(
        minimum: 1 << 11,
        initial: 1 << 13,
        maximum: 1 << 14
    )

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        channel.setOption(.recvAllocator, value: Self.reads).flatMap {
            http.setup(channel: channel, logger: logger)
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await http.handle(value: value, logger: logger)
    }
}
