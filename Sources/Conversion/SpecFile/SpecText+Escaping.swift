extension SpecText {
    /// The words with `%` doubled, so that rpm reads them as they are and runs nothing in them.
    static func escaped(_ words: [UInt8]) -> [UInt8] {
        words.flatMap { $0 == UInt8(ascii: "%") ? [$0, $0] : [$0] }
    }
}
