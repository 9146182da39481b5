import ArgumentParser
import Conversion
import Git

/// `sluice status`: which side has what the other lacks.
struct StatusCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Tells which side has commits that the other lacks.",
        discussion: """
            Commits say what they were made from by the trailers From-dist-git-commit and From-source-git-commit; the \
            latest pair of them is where both sides were level.

            EXAMPLE
              sluice status src/hello rpms/hello
            """
    )

    @Argument(help: "The source-git work tree.", completion: .directory)
    var sourceGit: String

    @Argument(help: "The dist-git work tree.", completion: .directory)
    var distGit: String

    func perform(_ desk: DeskVoice) async throws {
        let status = try await desk.during("Comparing \(sourceGit) and \(distGit)") { [sourceGit, distGit] in
            let source = try await Repository.opened(at: sourceGit)
            let dist = try await Repository.opened(at: distGit)
            return try await SyncStatus(
                sourceGit: RepositorySide(source, head: source.headCommit(), name: sourceGit),
                distGit: RepositorySide(dist, head: dist.headCommit(), name: distGit)
            )
        }
        desk.answer(status.text(sourceGit: sourceGit, distGit: distGit))
    }
}
