import CCurl

/// A URL taken apart by the parser that libcurl itself connects by.
final class URLParts {
    private let parts: OpaquePointer

    init(_ url: String) throws(HTTPError) {
        guard !url.utf8.contains(0) else { throw .invalidURL(reason: "it has a NUL byte") }
        guard let parts = curl_url() else { throw .unavailable(reason: "no memory for a request") }
        self.parts = parts
        try check(curl_url_set(parts, CURLUPART_URL, url, CUnsignedInt(CURLU_DISALLOW_USER)))
    }

    deinit { curl_url_cleanup(parts) }

    /// One part; the port is the scheme's own where the URL names none.
    func text(of part: CURLUPart) throws(HTTPError) -> String {
        var text: UnsafeMutablePointer<CChar>?
        try check(curl_url_get(parts, part, &text, CUnsignedInt(CURLU_DEFAULT_PORT)))
        defer { curl_free(text) }
        return text.map { String(cString: $0) } ?? ""
    }

    private func check(_ code: CURLUcode) throws(HTTPError) {
        guard code != CURLUE_OK else { return }
        throw .invalidURL(reason: String(cString: curl_url_strerror(code)))
    }
}
