import GitLab
import Runtime

/// Carries out the commands of a note for a pair.
struct Commander: Sendable {
    let pair: Pair
    let branch: MirrorBranch
    let session: ForgeSession
    let policy: Policy
    let leveller: PairLeveller

    /// Carries out the commands, unless that was done or their author may not command.
    func carryOut(_ commands: [PairCommand], of note: CommandNote, isDryRun: Bool) async throws -> Outcome {
        guard try await note.author != session.gitLab.currentUser().id else {
            return .ignored("the note is sluice's own")
        }
        guard try await mayCommand(note) else {
            return .ignored("the author of note \(note.id) has no role that may command")
        }
        guard try await !isCarriedOut(note) else {
            return .ignored("note \(note.id) was dealt with, or is gone")
        }
        let done = try await level(for: commands, of: note, isDryRun: isDryRun)
        let observation = CommandObservation(
            of: note,
            mirrorToTest: commands.contains(.retest) ? try await mirrorToTest(since: note) : nil,
            answer: try await answer(to: commands, of: note)
        )
        let plan = Plan(from: observation)
        guard !isDryRun else { return .planned("\((done + ["\(plan)"]).joined(separator: "; "))", plan.json) }
        let writer = PairWriter(pair: pair, session: session, branch: branch)
        _ = try await writer.carryOut(observation)
        return .done((done + ["\(plan)"]).joined(separator: "; "))
    }

    private func mayCommand(_ note: CommandNote) async throws -> Bool {
        do {
            let member = try await session.gitLab.send(.member(note.author, in: .id(note.project)))
            return member.accessLevel.value >= policy.commandRole.accessLevel
        } catch {
            guard error.isNotFound else { throw error }
            return false
        }
    }

    private func isCarriedOut(_ note: CommandNote) async throws -> Bool {
        do {
            let reactions = try await session.gitLab.all(
                .reactions(to: note.id, on: note.mergeRequest, in: .id(note.project))
            )
            let own = try await session.gitLab.currentUser().id
            return reactions.contains { $0.name == CommandNote.emoji && $0.user.id == own }
        } catch {
            guard error.isNotFound else { throw error }
            return true
        }
    }

    /// Levels the pair as the commands want, and tells what that took.
    private func level(
        for commands: [PairCommand],
        of note: CommandNote,
        isDryRun: Bool
    ) async throws -> [String] {
        guard commands.contains(.sync) || commands.contains(.recreate) else { return [] }
        let request = LevellingRequest(
            isDryRun: isDryRun,
            isThorough: true,
            convertsAnew: commands.contains(.sync),
            recreation: commands.contains(.recreate) ? note.id : nil
        )
        return ["\(try await leveller.level(request))"]
    }

    /// The open mirror, unless its CI was started after the command was given.
    private func mirrorToTest(since note: CommandNote) async throws -> MergeRequest.Number? {
        guard let mirror = try await leveller.reading().mirrors.standing, mirror.state == .opened else {
            return nil
        }
        let pipelines = try await session.gitLab.all(.pipelines(of: mirror.number, in: .path(pair.distGit)))
        let newest = pipelines.compactMap { $0.createdAt.flatMap { Timestamp($0) } }.max()
        if let newest, let given = note.createdAt, newest > given { return nil }
        return mirror.number
    }

    private func answer(to commands: [PairCommand], of note: CommandNote) async throws -> String? {
        var parts: [String] = []
        if commands.contains(.status) { parts.append(try await leveller.status()) }
        if commands.contains(.help) { parts.append(CommandHelp.text(prefix: policy.commandPrefix)) }
        guard !parts.isEmpty else { return nil }
        let marker = Marker(["answer": "\(note.id)"]).line(signedWith: session.markerKey)
        guard try await !isAnswered(note, by: marker) else { return nil }
        return (parts + [marker]).joined(separator: "\n\n")
    }

    private func isAnswered(_ note: CommandNote, by marker: String) async throws -> Bool {
        let own = try await session.gitLab.currentUser().id
        return try await session.gitLab.all(.notes(on: branch.number, in: .id(branch.sourceProject)))
            .contains { $0.author.id == own && $0.body.hasSuffix(marker) }
    }
}
