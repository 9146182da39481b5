import Runtime

/// Lets the dist-git merge request follow: new commits, force pushes, title, description, draft, target branch.
struct UpdateDistGitMR: SourceMergeRequestFunction {
    let pairs: Pairs
}
