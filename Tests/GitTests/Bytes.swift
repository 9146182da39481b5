extension String {
    var bytes: [UInt8] { Array(utf8) }
}

extension Sequence<UInt8> {
    var text: String { String(decoding: Array(self), as: UTF8.self) }
}
