import Sandbox

/// A forge at one moment, to come back to as often as a test likes.
struct Snapshot: Sendable {
    let world: World
    /// By the path of the project.
    let references: [String: [String: String]]
    let time: Duration
}

extension SimulatedForge {
    func snapshot() async throws -> Snapshot {
        let world = await sandbox.world
        var references: [String: [String: String]] = [:]
        for project in world.projects.values {
            references[project.path] = try self.references(of: project).all()
        }
        return Snapshot(world: world, references: references, time: clock.now)
    }

    /// Makes everything as it was; objects that came since stay, and nothing leads to them.
    func restore(_ snapshot: Snapshot) async throws {
        for project in snapshot.world.projects.values {
            try references(of: project).replace(with: snapshot.references[project.path] ?? [:])
        }
        await sandbox.change { $0 = snapshot.world }
        clock.reset()
        clock.advance(to: snapshot.time)
        await clearRecords()
    }
}
