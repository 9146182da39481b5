import Processes

extension Repository {
    /// Fetches references, in one run of git.
    ///
    /// - Parameters:
    ///   - refspecs: `SOURCE:TARGET`, with `+` in front where the target may be moved anywhere; a source is the name
    ///     of a reference, as short as the remote understands it, or a commit; a target is a full name.
    ///   - remote: Where from.
    ///   - depth: How many commits of each history; `nil` for all, or as far as the history goes here already.
    ///   - blobless: Whether the contents of files are left out; ``fetch(objects:from:)`` gets those that are needed.
    /// - Throws: `.missingReference` when the remote has no such source, `.missingRepository`, `.unauthorized`,
    ///   `.unreachable`.
    package func fetch(
        _ refspecs: [String],
        from remote: Remote,
        depth: Int? = nil,
        blobless: Bool = false
    ) async throws(GitError) {
        let options: [CommandArgument] = depth.map { ["--depth=\(max(1, $0))"] } ?? []
        try await fetch(refspecs, from: remote, options: options + [filter(blobless)])
    }

    /// Fetches more of a shallow history: this many commits more, or all with `nil`.
    ///
    /// - Throws: As ``fetch(_:from:depth:blobless:)``.
    package func deepen(
        _ refspecs: [String],
        from remote: Remote,
        by depth: Int?,
        blobless: Bool = false
    ) async throws(GitError) {
        guard try !shallowBoundary().isEmpty else { return }
        let option: CommandArgument = depth.map { "--deepen=\(max(1, $0))" } ?? "--unshallow"
        try await fetch(refspecs, from: remote, options: [option, filter(blobless)])
    }

    /// Fetches objects that were left out, all that are missing in one go.
    ///
    /// - Throws: `.missingObject` for one that the remote does not have or does not give away.
    package func fetch(objects: [ObjectID], from remote: Remote) async throws(GitError) {
        let wanted = try await missing(of: Array(Set(objects)).sorted())
        guard !wanted.isEmpty else { return }
        // The haves of this repository say nothing about the objects that it lacks.
        let noNegotiation = GitConfiguration(["fetch.negotiationAlgorithm": "noop"])
        let names = wanted.map(\.text)
        try await fetch(names, from: remote, options: ["--filter=blob:none"], configuration: noNegotiation)
        if let absent = try await missing(of: wanted).first { throw .missingObject(absent) }
    }

    private func fetch(
        _ refspecs: [String],
        from remote: Remote,
        options: [CommandArgument],
        configuration: GitConfiguration = GitConfiguration()
    ) async throws(GitError) {
        let lines = try refspecs.map { refspec throws(GitError) in try "\(Refspec(refspec).text)\n" }
        let command: [CommandArgument] = [
            "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules",
            "--no-auto-maintenance", "--no-show-forced-updates", "--stdin",
        ]
        let arguments = command + options + [CommandArgument(Remote.name)]
        let settings = Remote.promise + configuration
        _ = try await git(arguments, with: remote, input: Array(lines.joined().utf8), configuration: settings)
    }

    private func filter(_ blobless: Bool) -> CommandArgument {
        blobless ? "--filter=blob:none" : "--no-filter"
    }
}
