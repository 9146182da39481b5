import GitLab

/// The commit status.
extension PairWriter {
    /// Sets a status; `true` when GitLab does not let it.
    ///
    /// GitLab refuses to set the state that a status has already; then there is nothing left to do.
    func set(
        _ status: CommitStatusDraft,
        on commit: String,
        in project: Project.ID
    ) async throws -> Bool {
        do {
            _ = try await gitLab.send(.setCommitStatus(status, on: commit, in: .id(project)))
            return false
        } catch {
            guard case .refused(_, let code, let message, _) = error else { throw error }
            if code == 400, message.contains("Cannot transition status") { return false }
            guard [400, 403, 404, 422].contains(code) else { throw error }
            return true
        }
    }
}

/// Commands.
extension PairWriter {
    /// Starts a pipeline for a mirror, or where its CI knows none for merge requests, runs the last one of its branch again.
    func startPipeline(for number: MergeRequest.Number) async throws -> Pipeline.ID? {
        do {
            return try await gitLab.send(.createPipeline(for: number, in: distGit)).id
        } catch {
            guard case .refused(_, let status, _, _) = error, [400, 403, 422].contains(status) else {
                throw error
            }
        }
        let known = try await gitLab.all(.pipelines(of: number, in: distGit))
        guard let last = known.max(by: { $0.id < $1.id }) else { return nil }
        return try await gitLab.send(.retryPipeline(last.id, in: .id(last.project))).id
    }

    func reply(_ body: String) async throws -> Answer {
        _ = try await gitLab.send(.postNote(body, on: pair.number, in: sourceGit))
        return .acknowledged
    }

    /// Reacts to a command; GitLab refuses what another worker did already.
    func react(to note: CommandNote) async throws -> Answer {
        do {
            _ = try await gitLab.send(
                .react(with: CommandNote.emoji, to: note.id, on: note.mergeRequest, in: .id(note.project))
            )
        } catch {
            guard error.isNotFound else { throw error }
        }
        return .acknowledged
    }
}
