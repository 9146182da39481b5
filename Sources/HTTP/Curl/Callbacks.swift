import CCurl

// What libcurl calls while a transfer is on its handle. Taking fewer bytes than were offered ends the transfer.

func receiveHeader(
    _ bytes: UnsafeMutablePointer<CChar>?,
    _ size: Int,
    _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let bytes, let transfer = transfer(at: context) else { return 0 }
    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return transfer.receive(headerLine: line) ? line.count : 0
}

func receiveBody(
    _ bytes: UnsafeMutablePointer<CChar>?,
    _ size: Int,
    _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let bytes, let transfer = transfer(at: context) else { return 0 }
    let part = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return transfer.receive(body: part) ? part.count : 0
}

func sendBody(
    _ room: UnsafeMutablePointer<CChar>?,
    _ size: Int,
    _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let room, let transfer = transfer(at: context) else { return 0 }
    return transfer.fill(UnsafeMutableRawBufferPointer(start: room, count: size * count))
}

private func transfer(at context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}
