/// HTTP over libcurl: every request of the process shares one thread and one pool of connections.
///
/// Certificates are always verified, only `http` and `https` are spoken, and a redirect is followed only
/// for `GET` and `HEAD`, at most five times, to the same scheme, host and port. The environment's
/// `http_proxy`, `https_proxy` and `no_proxy` hold.
package final class CurlTransport: HTTPTransport {
    private let options: CurlOptions
    private let thread: EngineThread

    /// Starts the transport's thread.
    ///
    /// - Throws: `HTTPError.unavailable` when libcurl or the thread cannot be started.
    package init(options: CurlOptions = CurlOptions()) throws(HTTPError) {
        self.options = options
        thread = try EngineThread(options: options)
    }

    deinit { shutdown() }

    package func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let transfer = try Transfer(request, headerLimit: options.headerBytes)
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { thread.inbox.post(.start(transfer, $0)) }
        } onCancel: {
            thread.inbox.post(.cancel(transfer))
        }
        return try result.get()
    }

    /// Ends every request under way with `HTTPError.shutDown` and the thread; later requests end so too.
    package func shutdown() {
        thread.stop()
    }
}
