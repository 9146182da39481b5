import Processes
import Testing

@Suite struct CommandInputTests {
    private static let large = [UInt8](repeating: 0x2e, count: 8 << 20)

    @Test func `A large input arrives whole`() async throws {
        let result = try await shell("wc -c", input: Self.large).run()

        #expect(result.text == "8388608\n")
    }

    @Test func `Input and output may both be large`() async throws {
        let result = try await shell("cat", input: Self.large).run()

        #expect(result.output == Self.large)
    }

    @Test func `Without input the child reads the end at once`() async throws {
        #expect(try await shell("wc -c").run().text == "0\n")
    }

    @Test(arguments: ["exit 0", "exec 0<&-; echo done", "head -c 1 >/dev/null"])
    func `A child need not read its input`(script: String) async throws {
        let result = try await shell(script, input: Self.large).run()

        #expect(result.status == .exited(0))
    }
}
