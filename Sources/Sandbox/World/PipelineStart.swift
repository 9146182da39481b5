/// What a pipeline is started with.
struct PipelineStart: Sendable {
    let project: World.Project.ID
    let branch: String
    let commit: GitCommit
    let source: World.Pipeline.Source
    var mergeRequest: World.MergeRequest.ID?
    var jobs: [JobTemplate] = []
}
