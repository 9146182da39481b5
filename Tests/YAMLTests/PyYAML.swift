import Glibc
import Processes
import YAML

/// The reader whose reading of plain scalars ours repeats.
enum PyYAML {
    /// Whether this machine has it.
    static func isInstalled() async throws -> Bool {
        do {
            return try await python("import yaml", input: "").status == .exited(0)
        } catch CommandError.notFound {
            return false
        }
    }

    /// Reads each text as the value of a mapping and says what comes out: `int 12`, `str a b`.
    static func kinds(of texts: [String]) async throws -> [String] {
        let result = try await python(script, input: texts.joined(separator: "\n"))
        return String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private static let script = """
        import datetime, sys, yaml
        for line in sys.stdin.buffer.read().decode().split("\\n"):
            value = yaml.safe_load("k: " + line)["k"]
            if isinstance(value, datetime.date): value = "timestamp"
            elif isinstance(value, str): value = "str " + value
            elif isinstance(value, float): value = "float " + value.hex()
            else: value = type(value).__name__ + " " + str(value)
            sys.stdout.buffer.write((value + "\\n").encode())
        """

    private static func python(_ script: String, input: String) async throws -> CommandResult {
        var environment: [String: String] = [:]
        for name in ["PATH", "HOME"] {
            environment[name] = getenv(name).map { String(cString: $0) }
        }
        return try await Command(
            executable: "python3",
            arguments: ["-c", script],
            environment: environment,
            input: Array(input.utf8)
        ).run()
    }
}
