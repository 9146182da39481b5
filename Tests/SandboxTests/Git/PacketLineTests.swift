import Testing

@testable import Sandbox

@Suite struct PacketLineTests {
    @Test func `A line carries its length`() {
        #expect(PacketLine.encode("a\n") == Array("0006a\n".utf8))
    }

    @Test func `Lines are read up to the flush, and the rest stays`() throws {
        var bytes = Array("0005a0006bc0000PACK".utf8)[...]

        let lines = try PacketLine.read(&bytes)

        #expect(lines.map { String(decoding: $0, as: UTF8.self) } == ["a", "bc"])
        #expect(Array(bytes) == Array("PACK".utf8))
    }

    @Test(arguments: ["", "00", "zzzz", "0003", "0009abc", "0005a"])
    func `What is cut short or no length is refused`(text: String) {
        #expect(throws: SandboxError.gitUnclear("push")) {
            var bytes = Array(text.utf8)[...]
            _ = try PacketLine.read(&bytes)
        }
    }

    @Test func `A push is read with its options and capabilities`() throws {
        let zero = String(repeating: "0", count: 40)
        let new = String(repeating: "a", count: 40)
        let command = "\(zero) \(new) refs/heads/x\0 report-status push-options"
        let body =
            PacketLine.encode(command) + PacketLine.flush
            + PacketLine.encode("ci.skip") + PacketLine.flush + Array("PACK".utf8)

        let push = try PushRequest(body)

        #expect(push.changes == [ReferenceChange(reference: "refs/heads/x", old: zero, new: new)])
        #expect(push.options == ["ci.skip"])
        #expect(push.capabilities.contains("report-status"))
        #expect(push.pack == Array("PACK".utf8))
    }
}
