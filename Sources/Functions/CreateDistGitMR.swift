import Runtime

/// Opens the dist-git merge request for a source-git merge request, and links both.
struct CreateDistGitMR: SourceMergeRequestFunction {
    let pairs: Pairs
}
