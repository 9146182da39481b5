import Testing

@testable import Runtime

@Suite struct WorkQueueTests {
    private let queue = WorkQueue(limit: 3, metrics: PrometheusRegistry())
    private let entry = FunctionEntry(name: "recorder", summary: "", triggers: [], timeout: .seconds(1))

    private func work(_ number: Int64, _ id: String = "") throws -> Work {
        Work(entry, try .opened(number, id: id))
    }

    @Test func `Work comes out in the order it went in`() async throws {
        for number in 1...3 { _ = await queue.offer([try work(Int64(number), "e\(number)")]) }

        var ids: [String] = []
        for _ in 1...3 { ids.append(try #require(await queue.next()).event.id) }

        #expect(ids == ["e1", "e2", "e3"])
    }

    @Test func `A pair is free again only when its work is finished`() async throws {
        _ = await queue.offer([try work(1, "first")])
        _ = await queue.offer([try work(1, "second")])
        _ = await queue.offer([try work(2, "other")])

        let first = try #require(await queue.next())
        let other = try #require(await queue.next())
        await queue.finish(first)
        let second = try #require(await queue.next())

        #expect([first, other, second].map(\.event.id) == ["first", "other", "second"])
    }

    @Test func `A full queue takes nothing more until there is room`() async throws {
        for number in 1...3 { _ = await queue.offer([try work(Int64(number))]) }

        #expect(await queue.offer([try work(4)]) == .full)
        _ = await queue.next()
        #expect(await queue.offer([try work(4)]) == .accepted)
    }

    @Test func `A closed queue gives out what it has and then nothing`() async throws {
        _ = await queue.offer([try work(1, "last")])
        await queue.close()

        #expect(await queue.offer([try work(2)]) == .closed)
        #expect(await queue.next()?.event.id == "last")
        #expect(await queue.next() == nil)
    }

    @Test func `Who waits for work is woken by it, and by the end`() async throws {
        async let first = queue.next()
        async let second = queue.next()
        _ = await queue.offer([try work(1, "one")])
        await queue.close()

        let ids = [await first?.event.id, await second?.event.id]
        #expect(ids.compactMap(\.self) == ["one"])
    }

    @Test func `Work that is laid aside comes back, but not into a closed queue`() async throws {
        let first = await queue.layAside(try work(1, "first"))
        let second = await queue.layAside(try work(2, "second"))

        await queue.takeBack(first)
        await queue.close()
        await queue.takeBack(second)

        #expect(await queue.next()?.event.id == "first")
        #expect(await queue.next() == nil)
        #expect(await queue.leftOver.map(\.event.id) == ["second"])
    }

    @Test func `Work that is laid aside takes up room`() async throws {
        for number in 1...3 { _ = await queue.layAside(try work(Int64(number))) }

        #expect(await queue.admission == .full)
    }

    @Test func `A stopped queue gives out nothing and tells what waited`() async throws {
        _ = await queue.offer([try work(1, "a"), try work(2, "b")])
        await queue.stop()

        #expect(await queue.next() == nil)
        #expect(await queue.leftOver.map(\.event.id) == ["a", "b"])
    }
}
