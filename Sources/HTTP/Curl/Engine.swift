import CCurl

/// Drives every transfer; confined to the engine's thread once that runs.
final class Engine {
    private static let idleHandleLimit = 64
    /// Longest sleep; libcurl's own timers and the inbox end it sooner.
    private static let longestWait: CInt = 60_000

    private let multi: OpaquePointer
    private let inbox: Inbox
    private let options: CurlOptions
    private var active: [OpaquePointer: Transfer] = [:]
    private var idle: [EasyHandle] = []

    init(multi: OpaquePointer, inbox: Inbox, options: CurlOptions) {
        self.multi = multi
        self.inbox = inbox
        self.options = options
    }

    /// Works until the inbox is told to stop.
    func run() {
        var end = HTTPError.shutDown
        do {
            while let commands = inbox.take() {
                commands.forEach(obey)
                try step()
            }
        } catch {
            end = error
        }
        inbox.close(end)
        for transfer in active.values { conclude(transfer, .failure(end)) }
        for handle in idle { handle.free() }
        curl_multi_cleanup(multi)
    }

    private func obey(_ command: Command) {
        switch command {
        case .start(let transfer, let continuation): start(transfer, answering: continuation)
        case .cancel(let transfer): cancel(transfer)
        }
    }

    private func start(_ transfer: Transfer, answering continuation: Transfer.Continuation) {
        guard !transfer.isCancelled else { return continuation.resume(returning: .failure(.cancelled)) }
        transfer.continuation = continuation
        do {
            let handle = try nextHandle()
            transfer.handle = handle
            try handle.configure(for: transfer, options)
            try resume(transfer, on: handle)
        } catch {
            conclude(transfer, .failure(error))
        }
    }

    private func cancel(_ transfer: Transfer) {
        transfer.isCancelled = true
        conclude(transfer, .failure(.cancelled))
    }

    private func nextHandle() throws(HTTPError) -> EasyHandle {
        if let handle = idle.popLast() { return handle }
        return try EasyHandle()
    }

    private func resume(_ transfer: Transfer, on handle: EasyHandle) throws(HTTPError) {
        try check(curl_multi_add_handle(multi, handle.pointer))
        active[handle.pointer] = transfer
    }

    private func step() throws(HTTPError) {
        var running: CInt = 0
        try check(curl_multi_perform(multi, &running))
        concludeFinished()
        try check(curl_multi_poll(multi, nil, 0, Self.longestWait, nil))
    }

    private func check(_ code: CURLMcode) throws(HTTPError) {
        guard code != CURLM_OK else { return }
        throw .unavailable(reason: String(cString: curl_multi_strerror(code)))
    }

    private func concludeFinished() {
        var left: CInt = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let pointer = message.pointee.easy_handle,
                let transfer = active[pointer], let handle = transfer.handle
            else { continue }
            let code = sluice_message_result(message)
            detach(handle)
            advance(transfer, on: handle, after: code)
        }
    }

    /// Ends a transfer, or sends it on to where a redirect points.
    private func advance(_ transfer: Transfer, on handle: EasyHandle, after code: CURLcode) {
        do {
            guard let response = try transfer.response(after: code, on: handle) else {
                return try resume(transfer, on: handle)
            }
            conclude(transfer, .success(response))
        } catch {
            conclude(transfer, .failure(error))
        }
    }

    /// Answers the transfer's task and takes back its handle; does nothing when that has happened.
    private func conclude(_ transfer: Transfer, _ result: Transfer.Outcome) {
        if let handle = transfer.handle {
            detach(handle)
            recycle(handle)
            transfer.handle = nil
        }
        transfer.continuation?.resume(returning: result)
        transfer.continuation = nil
    }

    /// Takes the handle out of libcurl's hands; that closes the connection of a transfer under way.
    private func detach(_ handle: EasyHandle) {
        guard active.removeValue(forKey: handle.pointer) != nil else { return }
        curl_multi_remove_handle(multi, handle.pointer)
    }

    private func recycle(_ handle: EasyHandle) {
        guard idle.count < Self.idleHandleLimit else { return handle.free() }
        handle.reset()
        idle.append(handle)
    }
}
