/// Makes sure, once for each search path, that git is there and new enough.
actor InstalledGit {
    static let shared = InstalledGit()

    private var approved: Set<String> = []

    func check(in environment: GitEnvironment) async throws(GitError) {
        guard !approved.contains(environment.searchPath) else { return }
        let version = try await GitVersion.installed(in: environment)
        guard version >= .needed else {
            throw .tooOld(found: "\(version)", needed: "\(GitVersion.needed)")
        }
        approved.insert(environment.searchPath)
    }
}
