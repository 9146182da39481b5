import CCurl

extension EasyHandle {
    /// Sets every option a transfer needs; the transfer must outlive its stay on the handle.
    func configure(for transfer: Transfer, _ options: CurlOptions) throws(HTTPError) {
        try setTrust(options)
        try set(CURLOPT_CERTINFO, transfer.request.asksForCertificate ? 1 : 0)
        try setProtocol(options)
        try setMethod(transfer.request)
        try setBody(transfer)
        try setCallbacks(transfer)
        try set(CURLOPT_HTTPHEADER, list: transfer.headerLines.pointer)
        // The answer to HEAD announces a body that never comes; 0 lets it.
        let bodyLimit = transfer.request.method == .head ? 0 : transfer.request.limits.responseBytes
        try set(CURLOPT_MAXFILESIZE_LARGE, offset: bodyLimit)
        try aim(at: transfer.request.url, transfer)
    }

    /// Sets what changes with each hop of a redirect.
    func aim(at url: String, _ transfer: Transfer) throws(HTTPError) {
        try set(CURLOPT_URL, url)
        try set(CURLOPT_TIMEOUT_MS, transfer.timeLeft.curlMilliseconds)
        try set(CURLOPT_CONNECTTIMEOUT_MS, transfer.request.limits.connect.curlMilliseconds)
    }

    private func setTrust(_ options: CurlOptions) throws(HTTPError) {
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        try set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        try set(CURLOPT_CAPATH, options.authoritiesFolder)
        try set(CURLOPT_CAINFO, options.additionalAuthorities)
    }

    private func setProtocol(_ options: CurlOptions) throws(HTTPError) {
        try set(CURLOPT_PROTOCOLS_STR, "http,https")
        try set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        try set(CURLOPT_FOLLOWLOCATION, 0)
        try set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        try set(CURLOPT_NOSIGNAL, 1)
        // A cancelled or late name lookup must not hold up the thread that all transfers share.
        try set(CURLOPT_QUICK_EXIT, 1)
        try set(CURLOPT_USERAGENT, options.userAgent)
    }

    private func setMethod(_ request: HTTPRequest) throws(HTTPError) {
        switch request.method {
        case .head: try set(CURLOPT_NOBODY, 1)
        case .get where request.body == nil: try set(CURLOPT_HTTPGET, 1)
        case .delete where request.body == nil: try set(CURLOPT_CUSTOMREQUEST, HTTPMethod.delete.rawValue)
        default:
            try set(CURLOPT_POST, 1)
            try set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
        }
    }

    private func setBody(_ transfer: Transfer) throws(HTTPError) {
        let request = transfer.request
        let body = request.body ?? []
        try set(CURLOPT_POSTFIELDSIZE_LARGE, offset: body.count)
        // libcurl repeats a request by itself when its reused connection turns out dead. What may not be
        // repeated gets a body that cannot be read twice, or, without a body, a connection of its own.
        if request.isIdempotent, !body.isEmpty { try set(CURLOPT_COPYPOSTFIELDS, bytes: body) }
        // Only a new connection shows certificates.
        let isAlone = (body.isEmpty && !request.isIdempotent) || request.asksForCertificate
        try set(CURLOPT_FRESH_CONNECT, isAlone ? 1 : 0)
    }

    private func setCallbacks(_ transfer: Transfer) throws(HTTPError) {
        let context = UnsafeRawPointer(Unmanaged.passUnretained(transfer).toOpaque())
        try set(CURLOPT_ERRORBUFFER, transfer.errorText.pointer)
        try set(CURLOPT_HEADERDATA, context)
        try set(CURLOPT_WRITEDATA, context)
        try set(CURLOPT_READDATA, context)
        try set(CURLOPT_HEADERFUNCTION, callback: receiveHeader)
        try set(CURLOPT_WRITEFUNCTION, callback: receiveBody)
        try set(CURLOPT_READFUNCTION, callback: sendBody)
    }
}

extension Duration {
    /// For libcurl, to which 0 means "for ever" and 2³¹ is too much.
    fileprivate var curlMilliseconds: Int {
        let milliseconds = self / .milliseconds(1)
        return Int(min(max(milliseconds.rounded(.up), 1), Double(Int32.max)))
    }
}
