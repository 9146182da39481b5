/// Everything the sandbox knows but the git repositories: plain values, changed by pure functions.
///
/// A copy is a consistent picture of one moment; tests read it to see what happened.
package struct World: Sendable {
    /// Where the sandbox can be reached, without a slash at the end: `http://127.0.0.1:41234`.
    package internal(set) var url = ""
    /// What time it is.
    var clock: @Sendable () -> Timestamp

    package internal(set) var users: [User.ID: User] = [:]
    package internal(set) var tokens: [AccessToken.ID: AccessToken] = [:]
    package internal(set) var groups: [Group.ID: Group] = [:]
    package internal(set) var projects: [Project.ID: Project] = [:]
    package internal(set) var mergeRequests: [MergeRequest.ID: MergeRequest] = [:]
    package internal(set) var notes: [Note.ID: Note] = [:]
    package internal(set) var issues: [Issue.ID: Issue] = [:]
    package internal(set) var awards: [Award.ID: Award] = [:]
    package internal(set) var dependencies: [Dependency.ID: Dependency] = [:]
    package internal(set) var pipelines: [Pipeline.ID: Pipeline] = [:]
    package internal(set) var jobs: [Job.ID: Job] = [:]
    package internal(set) var hooks: [Hook.ID: Hook] = [:]
    package internal(set) var deliveries: [Delivery.ID: Delivery] = [:]

    /// Deliveries that nobody has been told about yet; see ``takeOutbox()``.
    var outbox: [Delivery.ID] = []
    var numbers = Numbers()
    private var lastMoment = Timestamp(milliseconds: 0)

    /// GitLab's limit on new notes of one user; `nil` for none.
    let notesPerMinute: Int?

    init(clock: @escaping @Sendable () -> Timestamp, notesPerMinute: Int? = nil) {
        self.clock = clock
        self.notesPerMinute = notesPerMinute
    }
}

extension World {
    /// The present moment, later than every one given out before, so that lists have one order.
    mutating func now() -> Timestamp {
        let moment = max(clock(), Timestamp(milliseconds: lastMoment.milliseconds + 1))
        lastMoment = moment
        return moment
    }

    /// Hands over the deliveries that changes have produced since the last call.
    mutating func takeOutbox() -> [Delivery.ID] {
        defer { outbox.removeAll() }
        return outbox
    }
}
