/// Chance that comes out the same each time: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }
}

extension [UInt8] {
    /// The bytes with one bit turned over.
    func flippingBit(using generator: inout SeededGenerator) -> [UInt8] {
        guard !isEmpty else { return [1] }
        var bytes = self
        bytes[Int.random(in: indices, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        return bytes
    }

    /// The bytes with a few of them gone, doubled, or replaced by chance.
    func mangled(using generator: inout SeededGenerator) -> [UInt8] {
        let start = Int.random(in: 0...count, using: &generator)
        let end = Swift.min(count, start + Int.random(in: 1...8, using: &generator))
        let noise = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
            UInt8.random(in: 0...255, using: &generator)
        }
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: return Array(self[..<start] + self[end...])
        case 1: return Array(self[..<end] + self[start...])
        case 2: return Array(self[..<start] + noise + self[end...])
        default: return Array(self[..<start])
        }
    }
}
