import Runtime

/// Closes the dist-git merge request with its source-git merge request; where that was merged, both are told what is left.
struct CloseDistGitMR: SourceMergeRequestFunction {
    let pairs: Pairs
}
