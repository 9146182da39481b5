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
        world.issues.values.filter { issue in
            issue.state == .opened && issue.author == bot
                && Marker(in: issue.description, signedWith: nil)?.fields["carry"]
                    == "\(CarryBranch(of: branch))"
        }
    }
}
