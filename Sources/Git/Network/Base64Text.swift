/// Text in base64, as the header of a request needs it.
struct Base64Text {
    let text: String

    init(_ plain: String) {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let bytes = Array(plain.utf8)
        var digits: [Character] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start...].prefix(3)
            let padded = Array(group) + [0, 0]
            let bits = Int(padded[0]) << 16 | Int(padded[1]) << 8 | Int(padded[2])
            let all = [18, 12, 6, 0].map { alphabet[bits >> $0 & 63] }
            digits += all.prefix(group.count + 1) + [Character](repeating: "=", count: 3 - group.count)
        }
        text = String(digits)
    }
}
