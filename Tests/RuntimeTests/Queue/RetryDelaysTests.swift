import Testing

@testable import Runtime

@Suite struct RetryDelaysTests {
    @Test func `Each wait is four times the one before, and after five there is none`() {
        let delays = (0...5).map { RetryDelays().delay(after: $0, atLeast: nil) }

        #expect(delays == [.seconds(1), .seconds(4), .seconds(16), .seconds(64), .seconds(256), nil])
    }

    @Test func `A failure may ask for a longer wait, not for a shorter one`() {
        #expect(RetryDelays().delay(after: 0, atLeast: .seconds(30)) == .seconds(30))
        #expect(RetryDelays().delay(after: 2, atLeast: .seconds(1)) == .seconds(16))
        #expect(RetryDelays().delay(after: 5, atLeast: .seconds(1)) == nil)
    }
}
