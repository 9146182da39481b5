extension Sequence<UInt8> {
    /// The bytes as git reads them between double quotes.
    ///
    /// Source: <https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath>
    var quoted: [UInt8] {
        flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
            case _ where byte.isControl: Array("\\".utf8) + octal(byte)
            default: [byte]
            }
        }
    }
}

private func octal(_ byte: UInt8) -> [UInt8] {
    [byte >> 6, byte >> 3 & 7, byte & 7].map { UInt8(ascii: "0") + $0 }
}
