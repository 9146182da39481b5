import ArgumentParser
import Conversion
import Git

/// `sluice update-source-git`: dist-git's commits become commits of source-git.
struct UpdateSourceGitCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "update-source-git",
        abstract: "Carries dist-git's own commits into source-git.",
        usage: """
            sluice update-source-git <dist-git> <source-git> [<revision-range>]
                   [--force] [--dry-run]
            """,
        discussion: """
            Each commit becomes a commit of source-git with the same author, date and message. Packaging goes to \
            .distro; the spec file there has no Patch tags. A patch that is new becomes commits, one that is gone is \
            undone. All of it is done, or nothing.

            Without REVISION-RANGE all commits are carried that source-git lacks. A new upstream release (a changed \
            sources file) is for a person to do.

            EXAMPLES
              sluice update-source-git rpms/hello src/hello
              sluice update-source-git rpms/hello src/hello HEAD~3.. --dry-run
            """
    )

    @Argument(
        help: "The dist-git work tree, or a folder that holds one for each package.",
        completion: .directory
    )
    var distGit: String

    @Argument(help: "The source-git work tree.", completion: .directory)
    var sourceGit: String

    @Argument(help: "The dist-git commits to carry: A..B, A.. or COMMIT^!.")
    var revisionRange: String?

    @Flag(
        name: .shortAndLong,
        help: "Do not ask whether source-git has commits that dist-git lacks; needs REVISION-RANGE."
    )
    var force = false

    @Flag(help: "Show what would be committed, and change nothing.")
    var dryRun = false

    func validate() throws {
        guard !force || revisionRange != nil else {
            throw ValidationError(
                "With --force it has to be said which commits to carry: give REVISION-RANGE."
            )
        }
    }

    func perform(_ desk: DeskVoice) async throws {
        let outcomes = try await desk.during("Carrying commits to \(sourceGit)") {
            try await carrying().run()
        }
        for outcome in outcomes { tell(outcome, desk) }
    }

    private func carrying() async throws -> DeskCarrying {
        var carrying = DeskCarrying(sourceGit: try await Repository.opened(at: sourceGit), distGit: distGit)
        carrying.range = revisionRange
        carrying.isForced = force
        carrying.isDryRun = dryRun
        return carrying
    }

    private func tell(_ outcome: CarryingOutcome, _ desk: DeskVoice) {
        switch outcome {
        case .level:
            desk.tell("'\(sourceGit)' is up to date with '\(distGit)'.")
        case .carried(let update):
            desk.tell(update)
        case .planned(let update, let mails):
            desk.tell(update)
            desk.show(mails)
        }
    }
}

extension DeskVoice {
    /// Lists the commits, and what somebody may want to look at.
    func tell(_ update: SourceGitUpdate) {
        for commit in update.commits { tell("\(commit.id.short) \(commit.subject)") }
        for notice in update.notices { tell("note: \(notice)") }
    }
}
