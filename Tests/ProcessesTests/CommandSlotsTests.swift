import Testing

@testable import Processes

@Suite struct CommandSlotsTests {
    @Test func `Many commands at once all get their turn`() async throws {
        let texts = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<200 {
                group.addTask { try await shell("echo \(number)").run().text }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }

        #expect(texts.count == 200)
    }

    @Test func `A slot goes to who has waited longest`() async throws {
        let slots = CommandSlots(count: 1)
        try await slots.take()
        let first = Task { try await slots.take() }
        while await slots.waiting.count < 1 { await Task.yield() }
        let second = Task { try await slots.take() }
        while await slots.waiting.count < 2 { await Task.yield() }

        await slots.giveBack()

        try await first.value
        #expect(await slots.waiting.count == 1)
        await slots.giveBack()
        try await second.value
    }

    @Test func `Who is cancelled while waiting takes no slot`() async throws {
        let slots = CommandSlots(count: 1)
        try await slots.take()
        let waiting = Task { try await slots.take() }
        while await slots.waiting.count < 1 { await Task.yield() }

        waiting.cancel()

        await #expect(throws: CommandError.cancelled) { try await waiting.value }
        await slots.giveBack()
        try await slots.take()
    }
}
