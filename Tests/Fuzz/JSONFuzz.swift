import JSON

/// What is read is written and read again as the same; what is refused is refused at a place in the text.
///
/// A failed check ends the process, which is how libFuzzer learns of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = Array(UnsafeBufferPointer(start: bytes, count: count))
    do {
        let value = try JSONValue(parsing: text)
        check(value, is: value.text())
        check(value, is: value.text(pretty: true))
    } catch .syntax(let message, let line, let column) {
        precondition(!message.isEmpty && line >= 1 && column >= 1)
    } catch {
        preconditionFailure("a text was refused for something else than its syntax: \(error)")
    }
    return 0
}

private func check(_ value: JSONValue, is text: String) {
    do {
        let read = try JSONValue(parsing: Array(text.utf8))
        precondition(read == value, "another value was read back")
        precondition(read.text() == value.text(), "another text was written")
    } catch {
        preconditionFailure("what was written cannot be read: \(error)")
    }
}
