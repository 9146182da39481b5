extension Forge {
    /// A webhook names this many commits at most.
    private static let announcedCommits = 20

    func summary(
        of change: ReferenceChange,
        options: [String],
        in project: World.Project.ID,
        by user: World.User.ID
    ) async throws -> PushSummary {
        var summary = PushSummary(
            project: project,
            user: user,
            reference: change.reference,
            before: change.old,
            after: change.new,
            options: options
        )
        guard !change.isDeletion else { return summary }
        let owner = try await self.project(project)
        let repository = repositories[owner]
        summary.checkout = try await repository.resolve(change.new)
        if change.isTag {
            summary.message = try await repository.tagMessage(of: change.new)
        } else if let range = try await newCommits(of: change, in: owner) {
            summary.commitCount = try await repository.count(range)
            let commits = try await repository.log(["-\(Self.announcedCommits)", range])
            for commit in commits.reversed() {
                summary.commits.append(try await repository.touchedPaths(of: commit))
            }
        }
        return summary
    }

    /// What the push brought; of a new branch what the default branch lacks.
    private func newCommits(of change: ReferenceChange, in project: World.Project) async throws -> String? {
        guard change.isCreation else { return "\(change.old)..\(change.new)" }
        guard change.branch != project.defaultBranch,
            let start = repositories[project].head(ofBranch: project.defaultBranch)
        else { return change.new }
        return "\(start)..\(change.new)"
    }
}

extension GitRepository {
    /// The message of an annotated tag; `nil` for a tag that is only a name.
    fileprivate func tagMessage(of object: String) async throws -> String? {
        guard try await text(["cat-file", "-t", object]) == "tag" else { return nil }
        let content = String(decoding: try await git(["cat-file", "tag", object]), as: UTF8.self)
        return content.firstRange(of: "\n\n").map { content[$0.upperBound...].trimmingSpaces }
    }
}
