import CCurl

/// The header lines of a request in libcurl's list.
final class HeaderLines {
    private(set) var pointer: UnsafeMutablePointer<curl_slist>?

    init(of request: HTTPRequest) throws(HTTPError) {
        for header in request.headers {
            guard header.isSafe else { throw .invalidHeader(name: header.name) }
            try append(header.value.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)")
        }
        // libcurl's own idea of these two, switched off.
        try append("Expect:")
        if !request.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            try append("Content-Type:")
        }
    }

    deinit { curl_slist_free_all(pointer) }

    private func append(_ line: String) throws(HTTPError) {
        guard let longer = curl_slist_append(pointer, line) else {
            throw .unavailable(reason: "no memory for a request")
        }
        pointer = longer
    }
}

extension HTTPHeader {
    /// Whether the field stays one field on the wire.
    fileprivate var isSafe: Bool {
        !name.isEmpty && name.utf8.allSatisfy(isTokenByte)
            && value.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x09 }
    }
}

/// Tells the bytes that a field's name may have.
///
/// Source: <https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2>
private func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}
