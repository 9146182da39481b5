/// What strangers and outages may cost at most.
package struct Limits: Sendable, Equatable {
    /// The largest body of a request; GitLab sends at most 25 MB.
    package var body = ByteCount.mebibytes(25)
    /// How many arrays and objects may lie inside each other in a payload.
    package var depth = 64
    /// How many functions run at once.
    package var concurrency = 4
    /// How many webhooks wait at most.
    package var queue = 256
    /// How many clients are connected at most.
    package var connections = 512
    /// What an identity may spend that has no budget of its own.
    package var budget = Budget()
    package var deadlines = Deadlines()

    /// How long things may take.
    package struct Deadlines: Sendable, Equatable {
        /// A function that has no timeout of its own.
        package var function = Duration.seconds(120)
        /// A client that sends its request.
        package var request = Duration.seconds(10)
        /// A connection without a request.
        package var idle = Duration.seconds(30)
        /// The work that is left after SIGTERM.
        package var shutdown = Duration.seconds(25)
    }
}
