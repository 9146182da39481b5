import CCurl

/// One request on its way; after it is made, only the engine's thread touches what can change.
final class Transfer: @unchecked Sendable {
    typealias Outcome = Result<HTTPResponse, HTTPError>
    typealias Continuation = CheckedContinuation<Outcome, Never>
    static let redirectLimit = 5

    let request: HTTPRequest
    let headerLines: HeaderLines
    let errorText = ErrorText()
    private let headerLimit: Int
    private let origin: Origin
    private let deadline: ContinuousClock.Instant

    var continuation: Continuation?
    var handle: EasyHandle?
    var isCancelled = false
    private var answer = ReceivedAnswer()
    private var sentBytes = 0
    private var redirects = 0
    /// Why a callback of ours ended the transfer.
    private var refusal: HTTPError?

    init(_ request: HTTPRequest, headerLimit: Int) throws(HTTPError) {
        self.request = request
        self.headerLimit = headerLimit
        origin = try Origin(of: request.url)
        headerLines = try HeaderLines(of: request)
        deadline = .now + request.limits.total
    }

    var timeLeft: Duration { ContinuousClock.now.duration(to: deadline) }
}

/// What libcurl asks of a transfer while it runs.
extension Transfer {
    func receive(headerLine line: UnsafeRawBufferPointer) -> Bool {
        guard answer.add(headerLine: line, limit: headerLimit) else {
            refusal = .headersTooLarge(host: origin.description, limit: headerLimit)
            return false
        }
        return true
    }

    func receive(body part: UnsafeRawBufferPointer) -> Bool {
        guard answer.add(body: part, limit: request.limits.responseBytes) else {
            refusal = .responseTooLarge(host: origin.description, limit: request.limits.responseBytes)
            return false
        }
        return true
    }

    /// Copies the next part of the request's body and returns its length, 0 at the end.
    func fill(_ room: UnsafeMutableRawBufferPointer) -> Int {
        guard let part = request.body?.dropFirst(sentBytes).prefix(room.count) else { return 0 }
        room.copyBytes(from: part)
        sentBytes += part.count
        return part.count
    }
}

/// What became of a transfer.
extension Transfer {
    /// The answer; `nil` when the transfer is to go on, at the place a redirect named.
    func response(after code: CURLcode, on handle: EasyHandle) throws(HTTPError) -> HTTPResponse? {
        if let refusal { throw refusal }
        guard code == CURLE_OK else { throw failure(code, on: handle) }
        let status = handle.number(CURLINFO_RESPONSE_CODE)
        guard let location = handle.string(CURLINFO_REDIRECT_URL) else {
            return HTTPResponse(
                status: status,
                headers: HTTPHeaders(answer.fields),
                body: answer.body,
                certificateEnd: request.asksForCertificate ? handle.certificateEnd : nil
            )
        }
        guard mayFollow(location) else {
            throw .redirected(host: origin.description, status: status, location: location.withoutQuery)
        }
        redirects += 1
        answer = ReceivedAnswer()
        try handle.aim(at: location, self)
        return nil
    }

    private func mayFollow(_ location: String) -> Bool {
        let mayMove = request.method == .get || request.method == .head
        return mayMove && redirects < Self.redirectLimit && (try? Origin(of: location)) == origin
    }

    private func failure(_ code: CURLcode, on handle: EasyHandle) -> HTTPError {
        HTTPError(
            code,
            host: origin.description,
            reason: errorText.sentence(for: code),
            wasConnected: redirects > 0 || handle.offset(CURLINFO_PRETRANSFER_TIME_T) > 0,
            limits: request.limits
        )
    }
}

extension String {
    /// A URL without what may be a secret in it, at a length for a sentence.
    fileprivate var withoutQuery: String {
        String(prefix { $0 != "?" && $0 != "#" }.prefix(200))
    }
}
