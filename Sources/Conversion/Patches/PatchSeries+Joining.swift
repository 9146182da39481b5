import Git

extension PatchSeries {
    /// The series with a single mail in each file whose mails git would misread, without files that change nothing then.
    ///
    /// The number of processes does not depend on how many these are.
    func joiningMails(
        of reading: SeriesReading,
        paths: [Pathspec],
        in repository: Repository
    ) async throws -> PatchSeries {
        let squashed = files.filter { $0.commits.count > 1 }
        guard !squashed.isEmpty else { return self }
        let commits = Dictionary(uniqueKeysWithValues: reading.commits.map { ($0.id, $0) })
        let changes = try await repository.changes(of: squashed.flatMap(\.commits), paths: paths)
        let joints = files.map { file in
            JointCommit(
                commits: file.commits.compactMap { commits[$0] },
                changes: file.commits.compactMap { changes[$0] }
            )
        }
        var series = self
        for level in 0...1 {
            let tangled = files.indices.filter { files[$0].stripLevel == level && joints[$0].isNeeded }
            let mails = try await mails(of: tangled.map { joints[$0] }, stripLevel: level, paths, repository)
            for (index, mail) in zip(tangled, mails) { series.files[index].text = mail }
        }
        series.files.removeAll { $0.commits.count > 1 && $0.text.isEmpty && $0.tag != nil }
        return series
    }

    /// The mails of commits that are made for them and then forgotten; they bear the names of the first ones.
    private func mails(
        of joints: [JointCommit],
        stripLevel: Int,
        _ paths: [Pathspec],
        _ repository: Repository
    ) async throws -> [[UInt8]] {
        guard !joints.isEmpty else { return [] }
        let mails = try await repository.withQuarantine { repository in
            let commits = try await repository.write(joints.map(\.commit))
            let query = PatchQuery(commits: commits, paths: paths, prefixes: stripLevel == 1)
            let mails = try await repository.formatPatches(query).map { ($0.commit, $0.text) }
            let texts = Dictionary(mails) { first, _ in first }
            return commits.map { texts[$0] ?? [] }
        }
        return zip(joints, mails).map { joint, mail in
            let quoted = PatchMail.quotingDiffs(in: mail, of: CommitMessage(joint.commit.message))
            return PatchMail.naming(joint.commits[0].id, in: quoted)
        }
    }
}
