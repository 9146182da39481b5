import GitLab
import JSON
import Runtime

/// Does what a person with the role asks for in a comment: `/sluice retest`, `recreate`, `sync`, `status`, `help`.
struct RunCommand: PairFunction {
    let pairs: Pairs

    func handle(_ event: Event, in invocation: Invocation) async throws -> Outcome {
        let hint = try NoteEvent(from: JSONReader(event.data))
        guard let mergeRequest = hint.mergeRequest, hint.isNewWordOfAPerson else {
            return .ignored("only new comments of people on merge requests hold commands")
        }
        let prefix = pairs.configuration.policy.commandPrefix
        let commands = PairCommand.commands(in: hint.body, prefix: prefix)
        guard !commands.isEmpty, let author = hint.user.id else {
            return .ignored("the comment holds no command")
        }
        guard let (pair, branch) = pairs.pair(of: mergeRequest, for: event) else {
            return .ignored(
                "\(event.project?.path ?? "the project of the event")!\(mergeRequest.number) is no half of a pair"
            )
        }
        let note = CommandNote(
            id: hint.note,
            project: hint.project.id,
            mergeRequest: mergeRequest.number,
            author: author,
            createdAt: hint.createdAt
        )
        return try await pairs.commander(of: pair, on: branch)
            .carryOut(commands, of: note, isDryRun: invocation.isDryRun)
    }
}

extension NoteEvent {
    fileprivate var isNewWordOfAPerson: Bool {
        !isSystem && (action == nil || action == .create) && (author == nil || author == user.id)
    }
}
