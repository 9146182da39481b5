import Testing
import YAML

@Suite struct YAMLScalarTests {
    @Test(arguments: PlainScalars.all)
    func `A plain scalar means what YAML 1.1 says`(text: String, scalar: YAMLScalar) throws {
        #expect(YAMLScalar(plain: text) == scalar)
        #expect(try YAMLReader(YAMLNode(parsing: Array("k: \(text)".utf8))).at("k").node.resolved == scalar)
    }

    @Test(arguments: [".nan", ".NaN", ".NAN"])
    func `A real may be no number`(text: String) throws {
        guard case .real(let real) = YAMLScalar(plain: text) else {
            throw YAMLError.missing(path: text, line: 1)
        }

        #expect(real.isNaN)
    }

    @Test(arguments: ["0b_", "0x__", "-0b"])
    func `A base without digits is a text, where PyYAML breaks down`(text: String) {
        #expect(YAMLScalar(plain: text) == .string(text))
    }

    @Test(arguments: ["k:", "k: # nothing", "k: !!null", "k: !!null ~"])
    func `A value left out is null`(text: String) throws {
        #expect(try resolved(text) == .null)
    }

    @Test(arguments: ["k: '12'", "k: \"12\"", "k: |-\n  12", "k: >-\n  12", "k: !!str 12", "k: !!str '12'"])
    func `A scalar in quotes, in a block or tagged as one is a string`(text: String) throws {
        #expect(try resolved(text) == .string("12"))
    }

    @Test(
        arguments: [
            ("!!int '0x10'", .integer(16)), ("!!int 1:00", .integer(60)), ("!!float 1", .real(1)),
            ("!!float 1e5", .real(100_000)),
            ("!!float '.inf'", .real(.infinity)), ("!!bool 'yEs'", .bool(true)), ("!!bool OFF", .bool(false)),
            ("!!null 'null'", .null), ("!!null ''", .null),
            ("!!timestamp '2001-12-14'", .timestamp("2001-12-14")),
            ("!!str", .string("")), ("!!str <<", .string("<<")), ("! 12", .integer(12)),
            ("! '12'", .string("12")),
            ("!<tag:yaml.org,2002:str> yes", .string("yes")),
        ] as [(String, YAMLScalar)]
    )
    func `A tag says what a scalar means`(text: String, scalar: YAMLScalar) throws {
        #expect(try resolved("k: \(text)") == scalar)
    }

    private func resolved(_ text: String) throws -> YAMLScalar? {
        try YAMLReader(YAMLNode(parsing: Array(text.utf8))).at("k").node.resolved
    }
}
