import HTTP
import JSON

/// Whatever a broker sends, an event that is read has what every event must have, and is written and read as the same.
///
/// The input is a message: lines `NAME: VALUE`, an empty line, a body.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let message = FuzzedMessage(UnsafeBufferPointer(start: bytes, count: count))
    do {
        for event in try CloudEvent.events(headers: message.headers, body: message.body) { check(event) }
    } catch {
        precondition(!"\(error)".isEmpty)
    }
    return 0
}

private func check(_ event: CloudEvent) {
    precondition(!event.id.isEmpty && !event.source.isEmpty && !event.type.isEmpty)
    for (name, value) in event.extensions {
        precondition(
            !name.isEmpty && name.utf8.allSatisfy(isSmallLetterOrDigit),
            "an extension is called \(name)"
        )
        precondition(HeaderText.decode(HeaderText.encode(value)) == value, "a header does not carry \(value)")
    }
    let headers = event.binary.headers
    // In structured mode the null of JSON is no data.
    guard event.data != .json(.null) else { return }
    precondition(headers.allSatisfy { $0.name == "content-type" || $0.value.utf8.allSatisfy(isPrintable) })
    do {
        let text = event.structured.text()
        let read = try CloudEvent.events(
            headers: ["content-type": "application/cloudevents+json"],
            body: Array(text.utf8)
        )
        precondition(read == [event], "another event was read back")
    } catch {
        preconditionFailure("an event that was written cannot be read: \(error)")
    }
}

private func isSmallLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isPrintable(_ byte: UInt8) -> Bool { (0x21...0x7e).contains(byte) }
