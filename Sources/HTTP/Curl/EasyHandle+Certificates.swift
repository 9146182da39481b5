import CCurl

extension EasyHandle {
    /// When the first of the certificates that the server showed ends; `nil` when it showed none.
    ///
    /// Source: <https://curl.se/libcurl/c/CURLINFO_CERTINFO.html>
    var certificateEnd: Int64? {
        var chain: UnsafeMutablePointer<curl_certinfo>?
        sluice_get_certificates(pointer, &chain)
        guard let chain = chain?.pointee, let certificates = chain.certinfo else { return nil }
        return (0..<Int(chain.num_of_certs)).compactMap { end(in: certificates[$0]) }.min()
    }

    /// Reads the line `Expire date:Nov 24 17:28:50 2026 GMT`.
    private func end(in lines: UnsafeMutablePointer<curl_slist>?) -> Int64? {
        let title = "Expire date:"
        for node in sequence(first: lines, next: { $0?.pointee.next }) {
            guard let line = node?.pointee.data.map({ String(cString: $0) }), line.hasPrefix(title) else {
                continue
            }
            let time = curl_getdate(String(line.dropFirst(title.count)), nil)
            return time < 0 ? nil : Int64(time)
        }
        return nil
    }
}
