import Synchronization
import Testing

@testable import Runtime

@Suite struct AlarmClockTests {
    private let clock = AlarmClock()

    /// Sets alarms for these many milliseconds from now, and gives them in the order they ring.
    private func rings(of times: [Int]) async -> [Int] {
        let (rings, ring) = AsyncStream.makeStream(of: Int.self)
        let start = ContinuousClock.now
        for time in times {
            _ = clock.set(start + .milliseconds(time)) { ring.yield(time) }
        }
        return await rings.prefix(times.count).reduce(into: []) { $0.append($1) }
    }

    @Test func `Alarms ring in the order of their times, however they were set`() async {
        #expect(await rings(of: [30, 10, 50, 20, 40]) == [10, 20, 30, 40, 50])
    }

    @Test func `An alarm for a time that is over rings at once`() async {
        #expect(await rings(of: [-1000]) == [-1000])
    }

    @Test func `An alarm rings once and can then not be taken back`() async {
        let (rings, ring) = AsyncStream.makeStream(of: Void.self)
        let alarm = clock.set(.now) { ring.yield() }

        for await _ in rings { break }

        #expect(!clock.cancel(alarm))
    }

    @Test func `An alarm that is taken back rings no more, and the others do`() async {
        let count = Mutex(0)
        let alarm = clock.set(.now + .milliseconds(20)) { count.withLock { $0 += 1 } }

        #expect(clock.cancel(alarm))
        #expect(await rings(of: [10, 40]) == [10, 40])
        #expect(count.withLock { $0 } == 0)
    }

    @Test func `Thousands of alarms of many tasks ring, each once`() async {
        let (rings, ring) = AsyncStream.makeStream(of: Int.self)
        await withDiscardingTaskGroup { group in
            for number in 0..<2000 {
                group.addTask { _ = clock.set(.now + .milliseconds(number % 50)) { ring.yield(number) } }
            }
        }

        let rung = await rings.prefix(2000).reduce(into: []) { $0.append($1) }

        #expect(rung.sorted() == Array(0..<2000))
    }
}
