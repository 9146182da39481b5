import JSON

extension JSONValue {
    /// Any value that a text can hold, up to so many levels deep.
    static func random(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &generator) {
        case 0: .null
        case 1: .bool(.random(using: &generator))
        case 2: .integer(randomInteger(using: &generator))
        case 3: .real(randomReal(using: &generator))
        case 4: .string(randomString(using: &generator))
        case 5:
            .array(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                    random(depth: depth - 1, using: &generator)
                }
            )
        default: .object(randomObject(depth: depth - 1, using: &generator))
        }
    }

    private static func randomInteger(using generator: inout SeededGenerator) -> Int64 {
        let edges: [Int64] = [.min, .min + 1, -1, 0, 1, 1 << 53, 1 << 53 + 1, .max - 1, .max]
        return edges.randomElement(using: &generator).flatMap { Bool.random(using: &generator) ? $0 : nil }
            ?? .random(in: .min ... .max, using: &generator)
    }

    private static func randomReal(using generator: inout SeededGenerator) -> Double {
        let real = Double(bitPattern: generator.next())
        return real.isFinite ? real : 0.1
    }

    private static func randomString(using generator: inout SeededGenerator) -> String {
        let edges: [Unicode.Scalar] = [
            "\"", "\\", "/", "\n", "\u{1}", "\u{7F}", "[", "}", "\u{FEFF}", "\u{301}", "\u{10FFFF}",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...12, using: &generator) {
            let any = Unicode.Scalar(UInt32.random(in: 1...0x10FFFF, using: &generator))
            let edge = edges.randomElement(using: &generator)
            if let scalar = Bool.random(using: &generator) ? any : edge { text.append(scalar) }
        }
        return String(text)
    }

    private static func randomObject(depth: Int, using generator: inout SeededGenerator) -> JSONObject {
        JSONObject(
            (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                (randomString(using: &generator), random(depth: depth, using: &generator))
            }
        )
    }
}
