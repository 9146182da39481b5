import GitLab

/// The time as one worker sees it: to wait is to let the conductor go on with others.
struct WorkerClock: RequestClock {
    let clock: VirtualClock
    let conductor: any Conductor
    let worker: Int

    var uptime: Duration { clock.now }
    var unixTime: Int64 { clock.unixTime }

    func sleep(for duration: Duration) async throws(CancellationError) {
        await conductor.wait(duration, as: worker)
    }
}
