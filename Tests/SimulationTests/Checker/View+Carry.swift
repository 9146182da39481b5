import Functions
import Sandbox

extension View {
    /// Open merge requests that bring back what a branch of dist-git has.
    func offers(of branch: String) -> [World.MergeRequest] {
        let project = world.project(named: Example.sourceGit)?.id
        return world.mergeRequests.values.filter {
            $0.project == project && $0.state == .opened && $0.sourceBranch == "\(CarryBranch(of: branch))"
        }
    }

    /// Open issues in which the bot asks a person to.
    func issues(about branch: String) -> [World.Issue] {
        world.issues.values.filter { $0.state == .opened && marker(of: $0, about: branch) != nil }
    }

    /// Whether a person closed an issue in which the bot asked for what a branch has up to a commit.
    func isLeftClosed(_ branch: String, at head: String) -> Bool {
        world.issues.values.contains { issue in
            issue.state == .closed && issue.closedBy != bot
                && marker(of: issue, about: branch)?.heads.distGit == head
        }
    }

    private func marker(of issue: World.Issue, about branch: String) -> CarryMarker? {
        guard issue.author == bot else { return nil }
        return Marker(in: issue.description, signedWith: nil)
            .flatMap { CarryMarker($0, of: CarryBranch(of: branch)) }
    }
}
