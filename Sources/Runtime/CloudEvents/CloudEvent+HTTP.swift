package import HTTP
import JSON

/// The HTTP binding: which mode a message is in is told by its content type.
///
/// Source: <https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md>
extension CloudEvent {
    /// Reads the events of a message: one in binary or structured mode, any number in batched mode.
    ///
    /// - Throws: ``CloudEventError`` when it holds none, or one that the specification forbids.
    package static func events(
        headers: HTTPHeaders,
        body: [UInt8],
        maximumDepth: Int = Limits().depth
    ) throws(CloudEventError) -> [CloudEvent] {
        let contentType = headers["content-type"] ?? ""
        switch MediaType(contentType).essence {
        case "application/cloudevents+json":
            return [try CloudEvent(json: parse(body, maximumDepth))]
        case "application/cloudevents-batch+json":
            return try batch(json: parse(body, maximumDepth))
        case let essence where essence.hasPrefix("application/cloudevents"):
            throw .unsupportedFormat(contentType: essence)
        default:
            return [try CloudEvent(headers: headers, body: body, maximumDepth: maximumDepth)]
        }
    }

    /// Reads an event whose attributes are headers.
    private init(headers: HTTPHeaders, body: [UInt8], maximumDepth: Int) throws(CloudEventError) {
        var attributes = CloudEventAttributes()
        for field in headers.fields {
            let name = field.name.lowercased()
            guard name.hasPrefix("ce-") else { continue }
            guard let value = HeaderText.decode(field.value) else {
                throw .invalid(attribute: name, reason: "is not percent-encoded UTF-8")
            }
            try attributes.add(String(name.dropFirst(3)), value)
        }
        if let contentType = headers["content-type"] { try attributes.add("datacontenttype", contentType) }
        let contentType = attributes.values["datacontenttype"]
        self = try attributes.event(data: Payload(body, contentType: contentType, maximumDepth: maximumDepth))
    }

    /// The event in binary mode: its attributes as headers, its data as the body.
    package var binary: (headers: [HTTPHeader], body: [UInt8]) {
        let attributes =
            coreAttributes.filter { $0.name != "datacontenttype" }
            + extensions.sorted { $0.key < $1.key }
            .map { (name: $0.key, value: $0.value) }
        let headers = attributes.map { HTTPHeader(name: "ce-\($0.name)", value: HeaderText.encode($0.value)) }
        let contentType = dataContentType.map { [HTTPHeader(name: "content-type", value: $0)] } ?? []
        return (headers + contentType, data.body)
    }

    private static func parse(_ body: [UInt8], _ maximumDepth: Int) throws(CloudEventError) -> JSONValue {
        do {
            return try JSONValue(parsing: body, maximumDepth: maximumDepth)
        } catch {
            throw .notJSON(error)
        }
    }
}
