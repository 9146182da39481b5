import CCurl
import Glibc

/// The one thread on which libcurl works.
final class EngineThread: Sendable {
    let inbox: Inbox
    private let thread: pthread_t

    init(options: CurlOptions) throws(HTTPError) {
        guard libcurlStart == CURLE_OK, let multi = curl_multi_init() else {
            throw .unavailable(reason: "libcurl does not start")
        }
        sluice_multi_set_long(multi, CURLMOPT_MAXCONNECTS, options.idleConnections)
        inbox = Inbox(waking: multi)
        do {
            thread = try startThread(of: Engine(multi: multi, inbox: inbox, options: options))
        } catch {
            curl_multi_cleanup(multi)
            throw error
        }
    }

    /// Ends the engine and waits until its thread is gone.
    func stop() {
        if inbox.stop() { pthread_join(thread, nil) }
    }
}

/// Runs once per process, before the first use of libcurl.
private let libcurlStart = sluice_global_start()

/// Runs an engine on a thread that no signal of the process, `SIGPIPE` among them, is delivered to.
private func startThread(of engine: Engine) throws(HTTPError) -> pthread_t {
    var everySignal = sigset_t()
    var callersSignals = sigset_t()
    sigfillset(&everySignal)
    pthread_sigmask(SIG_SETMASK, &everySignal, &callersSignals)
    defer { pthread_sigmask(SIG_SETMASK, &callersSignals, nil) }

    var thread = pthread_t()
    let context = Unmanaged.passRetained(engine)
    let status = pthread_create(&thread, nil, runEngine, context.toOpaque())
    guard status == 0 else {
        context.release()
        throw .unavailable(reason: "no thread for libcurl: \(String(cString: strerror(status)))")
    }
    return thread
}

private func runEngine(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<Engine>.fromOpaque(context).takeRetainedValue().run()
    return nil
}
