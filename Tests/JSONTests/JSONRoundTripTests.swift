import JSON
import Testing

@Suite struct JSONRoundTripTests {
    @Test func `What is written is read back equal, whatever the value`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var generator = SeededGenerator(seed: seed)

        for round in 0..<2000 {
            let value = JSONValue.random(depth: 5, using: &generator)
            for text in [value.text(), value.text(pretty: true)] {
                let read = try? JSONValue(parsing: Array(text.utf8))
                try #require(read == value, "seed \(seed), round \(round): \(text)")
                try #require(read?.text() == value.text(), "seed \(seed), round \(round): \(text)")
            }
        }
    }
}
