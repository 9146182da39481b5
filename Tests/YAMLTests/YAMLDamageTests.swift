import Testing
import YAML

@Suite struct YAMLDamageTests {
    private let text = Array(
        """
        # é
        base: &base {a: 1, 'b': [x, "y\\u00e9"]}
        own:
          <<: *base
          list:
            - |
              block
            - ? key
              : !!int 0x1F
        ...
        """.utf8
    )

    @Test func `A text with any one byte changed is refused at its line or read`() throws {
        let bytes =
            Array("{}[]'\":,-?&*!|>%@`#.\\ \t\n\r=<0a".utf8) + [0x00, 0x7F, 0x80, 0x85, 0xC3, 0xED, 0xFF]
        for position in text.indices {
            try check(Array(text[..<position] + text[(position + 1)...]))
            for byte in bytes {
                try check(Array(text[..<position] + [byte] + text[(position + 1)...]))
            }
        }
    }

    @Test func `A text that ends anywhere is refused at its line or read`() throws {
        for end in text.indices {
            try check(Array(text[..<end]))
        }
    }

    /// What is missing at the end stands, for libyaml, on the line behind the last.
    private func check(_ damaged: [UInt8]) throws {
        let lines = damaged.count { [0x0A, 0x0D, 0x85].contains($0) } + 2
        do {
            try #require((1...lines).contains(YAMLNode(parsing: damaged).line))
        } catch YAMLError.syntax(let message, let line, let column) {
            try #require(!message.isEmpty && 1...lines ~= line && column >= 1)
        }
    }
}
