extension Seed {
    package struct Project: Sendable {
        /// Where a repository comes from.
        package enum Origin: Sendable {
            /// It starts empty, and ``Seed/commits`` fill it.
            case empty
            /// Branches and tags of a repository in this folder, or one commit of its files when it is none.
            case folder(String)
            /// A fork of another project of the seed, made when all commits are there.
            case fork(of: String)
        }

        package var path: String
        package var defaultBranch: String
        package var origin: Origin
        package var description = ""
        package var visibility = World.Project.Visibility.public
        package var isPremium = false
        package var mergeMethod = World.Project.MergeMethod.merge
        /// Roles by user name.
        package var members: [String: Role] = [:]
        /// `nil` protects the default branch as GitLab does.
        package var protectedBranches: [ProtectedBranch]?
        package var hooks: [Hook] = []
        package var pipelineJobs: [JobTemplate] = []

        package init(_ path: String, defaultBranch: String = "main", origin: Origin = .empty) {
            self.path = path
            self.defaultBranch = defaultBranch
            self.origin = origin
        }
    }
}
