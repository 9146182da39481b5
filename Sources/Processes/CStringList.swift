/// Lays byte strings out as C wants an argument list: pointers to strings that end in NUL, and a null pointer.
func withCStringList<Result>(
    _ strings: [[UInt8]],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    var bytes: [CChar] = []
    var offsets: [Int] = []
    for string in strings {
        offsets.append(bytes.count)
        bytes += string.lazy.map(CChar.init(bitPattern:))
        bytes.append(0)
    }
    return bytes.withUnsafeMutableBufferPointer { storage in
        body(offsets.map { storage.baseAddress?.advanced(by: $0) } + [nil])
    }
}
