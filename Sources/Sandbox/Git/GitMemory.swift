import Processes
import Synchronization

/// What git said about objects called by their full names, which never changes.
final class GitMemory: Sendable {
    private let known = Mutex<[[String]: CommandResult]>([:])

    /// The result of a command in a folder: run now, unless it was run before and its result holds for ever.
    func result(
        of arguments: [String],
        in folder: String,
        _ run: () async throws -> CommandResult
    ) async throws -> CommandResult {
        guard Self.isTimeless(arguments) else { return try await run() }
        let key = [folder] + arguments
        if let result = known.withLock({ $0[key] }) { return result }
        let result = try await run()
        if Self.isAnswer(result, to: arguments[0]) { known.withLock { $0[key] = result } }
        return result
    }

    private static let questions: Set<String> = [
        "cat-file", "diff-tree", "log", "ls-tree", "merge-base", "merge-tree", "rev-list", "rev-parse",
    ]

    /// Whether a command asks about nothing that has a name which may come to mean something else.
    private static func isTimeless(_ arguments: [String]) -> Bool {
        guard let command = arguments.first, questions.contains(command) else { return false }
        return arguments.dropFirst().prefix { $0 != "--" }.allSatisfy {
            $0.hasPrefix("-") || $0 == "blob" || isFullName($0)
        }
    }

    /// Reads `ID`, `ID^{commit}` and `ID..ID`.
    private static func isFullName(_ text: String) -> Bool {
        let ends = text.split(separator: "..", omittingEmptySubsequences: false)
        return ends.count <= 2
            && ends.allSatisfy { end in
                let name = end.hasSuffix("^{commit}") ? end.dropLast("^{commit}".count) : end
                return [40, 64].contains(name.utf8.count) && name.allSatisfy(\.isHexDigit)
            }
    }

    /// Whether git answered; an object that it lacks may come later.
    private static func isAnswer(_ result: CommandResult, to command: String) -> Bool {
        result.status.isSuccess
            || (["merge-base", "merge-tree"].contains(command) && result.status == .exited(1))
    }
}
