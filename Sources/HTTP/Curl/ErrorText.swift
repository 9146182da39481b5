import CCurl

/// The place where libcurl explains a failure in words.
final class ErrorText {
    let pointer: UnsafeMutablePointer<CChar>
    private static let capacity = Int(CURL_ERROR_SIZE)

    init() {
        pointer = .allocate(capacity: Self.capacity)
        pointer.initialize(repeating: 0, count: Self.capacity)
    }

    deinit { pointer.deallocate() }

    /// The explanation on one line; libcurl's general one for the code when it left none.
    func sentence(for code: CURLcode) -> String {
        let text = pointer.pointee == 0 ? String(cString: curl_easy_strerror(code)) : String(cString: pointer)
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    }
}
