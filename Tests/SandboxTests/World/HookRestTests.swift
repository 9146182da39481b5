import Testing

@testable import Sandbox

@Suite struct HookRestTests {
    private let start = Timestamp(seconds: 1_782_900_000)

    private func hook(after failures: Int) -> World.Hook {
        var hook = World.Hook(id: .init(1), project: .init(1), url: "http://127.0.0.1/", createdAt: start)
        for _ in 0..<failures { hook.record(success: false, at: start) }
        return hook
    }

    @Test(arguments: [(4, 1), (5, 2), (6, 4), (14, 1024), (15, 1440), (39, 1440)])
    func `A hook that fails rests for twice as long each time, up to a day`(failures: Int, minutes: Int) {
        let hook = hook(after: failures)

        #expect(hook.alertStatus(at: start) == .temporarilyDisabled)
        #expect(hook.disabledUntil == start.advanced(by: .seconds(minutes * 60)))
        #expect(hook.alertStatus(at: start.advanced(by: .seconds(minutes * 60))) == .executable)
    }

    @Test func `Three failures are forgiven, forty are not`() {
        #expect(hook(after: 3).alertStatus(at: start) == .executable)
        #expect(hook(after: 40).alertStatus(at: start.advanced(by: .seconds(1_000_000))) == .disabled)
    }

    @Test func `One success forgets all failures`() {
        var hook = hook(after: 39)

        hook.record(success: true, at: start)

        #expect(hook.alertStatus(at: start) == .executable)
        #expect(hook.failures == 0)
    }
}
