package import Runtime

extension FunctionBundle {
    /// Every function of the image; each may touch what its initialiser takes.
    private static let types: [any PairFunction.Type] = [
        CreateDistGitMR.self,
        UpdateDistGitMR.self,
        CloseDistGitMR.self,
        SyncCI.self,
        FollowDistGitMR.self,
        DistGitToSourceGit.self,
        RunCommand.self,
        Reconcile.self,
    ]

    /// What functions.yaml may name.
    package static let names = Set(types.map { $0.name })

    /// The functions at work on the pairs of a configuration.
    package static func all(_ pairs: Pairs) -> FunctionBundle {
        FunctionBundle(types.map { $0.init(pairs: pairs) }, judge: RetryPolicy.judge)
    }
}
