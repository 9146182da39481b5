import HummingbirdCore
import NIOCore

extension HTTP1Channel.Configuration {
    /// What a client may send before its request is looked at.
    init(_ limits: Limits) {
        self.init(
            idleTimeout: TimeAmount(limits.deadlines.idle),
            httpDecoderConfiguration: DecoderConfiguration(
                maxHeaderFieldSize: 16 * 1024,
                maxHeaderListSize: 64 * 1024,
                maxHeaderFieldCount: 128
            )
        )
    }
}
