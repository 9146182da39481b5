import CCurl

/// libcurl's handle of one transfer, with its options by type.
struct EasyHandle {
    let pointer: OpaquePointer

    init() throws(HTTPError) {
        guard let pointer = curl_easy_init() else { throw .unavailable(reason: "no memory for a request") }
        self.pointer = pointer
    }

    /// Forgets every option and keeps the connections.
    func reset() { curl_easy_reset(pointer) }

    func free() { curl_easy_cleanup(pointer) }

    func set(_ option: CURLoption, _ value: Int) throws(HTTPError) {
        try check(sluice_set_long(pointer, option, value), option)
    }

    func set(_ option: CURLoption, offset value: Int) throws(HTTPError) {
        try check(sluice_set_offset(pointer, option, curl_off_t(value)), option)
    }

    /// `nil` takes libcurl's built-in value away.
    func set(_ option: CURLoption, _ value: String?) throws(HTTPError) {
        try check(sluice_set_string(pointer, option, value), option)
    }

    func set(_ option: CURLoption, _ value: UnsafeRawPointer) throws(HTTPError) {
        try check(sluice_set_pointer(pointer, option, value), option)
    }

    func set(_ option: CURLoption, list: UnsafeMutablePointer<curl_slist>?) throws(HTTPError) {
        try check(sluice_set_list(pointer, option, list), option)
    }

    func set(_ option: CURLoption, callback: sluice_data_callback) throws(HTTPError) {
        try check(sluice_set_callback(pointer, option, callback), option)
    }

    /// Has libcurl copy the bytes.
    func set(_ option: CURLoption, bytes: [UInt8]) throws(HTTPError) {
        try check(bytes.withUnsafeBytes { sluice_set_pointer(pointer, option, $0.baseAddress) }, option)
    }

    func number(_ info: CURLINFO) -> Int {
        var value = 0
        sluice_get_long(pointer, info, &value)
        return value
    }

    func offset(_ info: CURLINFO) -> Int {
        var value: curl_off_t = 0
        sluice_get_offset(pointer, info, &value)
        return Int(value)
    }

    func string(_ info: CURLINFO) -> String? {
        var value: UnsafePointer<CChar>?
        sluice_get_string(pointer, info, &value)
        return value.map { String(cString: $0) }
    }

    private func check(_ code: CURLcode, _ option: CURLoption) throws(HTTPError) {
        guard code != CURLE_OK else { return }
        let reason = String(cString: curl_easy_strerror(code))
        throw .unavailable(reason: "libcurl refuses its option \(option.rawValue): \(reason)")
    }
}
