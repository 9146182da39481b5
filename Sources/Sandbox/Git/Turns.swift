/// Lets one after the other work on a repository, in the order they came.
actor Turns {
    private var queues: [World.Project.ID: [CheckedContinuation<Void, Never>]] = [:]

    func take(_ project: World.Project.ID) async {
        guard queues[project] != nil else {
            queues[project] = []
            return
        }
        await withCheckedContinuation { queues[project]?.append($0) }
    }

    func giveBack(_ project: World.Project.ID) {
        guard let next = queues[project]?.first else {
            queues[project] = nil
            return
        }
        queues[project]?.removeFirst()
        next.resume()
    }
}
