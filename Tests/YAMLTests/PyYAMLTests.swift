import Testing
import YAML

@Suite struct PyYAMLTests {
    @Test(.enabled("PyYAML is not installed") { try await PyYAML.isInstalled() })
    func `PyYAML reads every plain scalar of the table as we do`() async throws {
        let theirs = try await PyYAML.kinds(of: PlainScalars.all.map(\.0))

        try #require(theirs.count == PlainScalars.all.count)
        for ((text, scalar), kind) in zip(PlainScalars.all, theirs) {
            #expect(fits(scalar, kind), "\(text) is \(scalar) for us, \(kind) for PyYAML")
        }
    }

    private func fits(_ scalar: YAMLScalar, _ kind: String) -> Bool {
        switch scalar {
        case .null: kind == "NoneType None"
        case .bool(let value): kind == "bool \(value ? "True" : "False")"
        case .integer(let value): kind == "int \(value)"
        case .bigInteger: kind.hasPrefix("int ") && Int64(kind.dropFirst(4)) == nil
        case .real(let value): kind.hasPrefix("float ") && Double(kind.dropFirst(6)) == value
        case .timestamp: kind == "timestamp"
        case .string(let value): kind == "str \(value)"
        }
    }
}
