/// Gives every commit of a test its own minute, the same in each run.
package actor TickingClock {
    private var seconds: Int64 = 1_700_000_000

    /// Seconds since 1970, a minute later each time.
    func tick() -> Int64 {
        seconds += 60
        return seconds
    }
}
