import ServiceLifecycle

/// Waits until the server is told to stop; also when its time for stopping is over, and it is cancelled.
func beingToldToStop() async {
    do {
        try await gracefulShutdown()
    } catch {
        // Cancellation is the other way of being told.
        return
    }
}
