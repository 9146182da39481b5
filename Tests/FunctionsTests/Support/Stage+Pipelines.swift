import Sandbox

/// dist-git's runners.
extension Stage {
    /// Lets the newest pipeline of a dist-git commit come to a status.
    func runPipeline(of commit: String?, to status: PipelineStatus, failing jobs: [String] = []) async {
        let pipelines = await sandbox.world.pipelines.values.filter { $0.commit.id == commit }
        guard let newest = pipelines.map(\.id).max() else { return }
        await sandbox.move(newest, to: status, failing: jobs)
    }
}
