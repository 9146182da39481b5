import Sandbox

/// dist-git's runners.
extension People {
    /// Lets the newest pipeline of a mirror come to a status.
    func runPipeline(of mirror: Int, to status: PipelineStatus) async {
        let world = await site.forge.sandbox.world
        let project = world.project(named: Example.distGit)?.id
        let head = world.mergeRequests.values.first { $0.project == project && $0.number == mirror }?.head?.id
        let newest = world.pipelines.values.filter { $0.commit.id == head }.map(\.id).max()
        if let newest { await site.forge.sandbox.move(newest, to: status) }
    }
}
