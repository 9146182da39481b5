import JSON

extension CloudEvent.Payload {
    /// Reads the bytes of a body or of `data_base64` as their content type tells.
    init(_ bytes: [UInt8], contentType: String?, maximumDepth: Int = Limits().depth) throws(CloudEventError) {
        guard !bytes.isEmpty else {
            self = .none
            return
        }
        guard let contentType, MediaType(contentType).isJSON else {
            self = .bytes(bytes)
            return
        }
        do {
            self = .json(try JSONValue(parsing: bytes, maximumDepth: maximumDepth))
        } catch {
            throw .notJSON(error)
        }
    }

    /// The bytes of a body.
    var body: [UInt8] {
        switch self {
        case .none: []
        case .json(let value): Array(value.text().utf8)
        case .bytes(let bytes): bytes
        }
    }
}
