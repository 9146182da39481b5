import ArgumentParser
import Conversion
import Git

/// `sluice update-dist-git`: source-git's commits become patches and packaging of dist-git.
struct UpdateDistGitCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "update-dist-git",
        abstract: "Brings dist-git level with source-git.",
        usage: """
            sluice update-dist-git <source-git> <dist-git> [-m <message> | -F <file>]
                   [--upstream-ref <ref>] [--pkg-tool <tool>] [--force] [--dry-run]
            """,
        discussion: """
            Commits behind the upstream release become patch files that the spec file lists; .distro is synchronised as \
            source-git.yaml says. All of it is done, or nothing.

            With a message the result is committed in dist-git; without one it is left in the work tree. Patches that \
            have not changed stay as they are, to the byte.

            EXAMPLES
              sluice update-dist-git src/hello rpms/hello -m 'Fix the greeting'
              sluice update-dist-git src/hello rpms/hello -F message.txt
              sluice update-dist-git src/hello rpms/hello --dry-run
            """
    )

    @Argument(help: "The source-git work tree.", completion: .directory)
    var sourceGit: String

    @Argument(
        help: "The dist-git work tree, or a folder that holds one for each package.",
        completion: .directory
    )
    var distGit: String

    @Option(
        name: [.customShort("m", allowingJoined: true), .customLong("message")],
        parsing: .unconditional,
        help: "Commit the result in dist-git with this message."
    )
    var message: String?

    @Option(
        name: [.customShort("F", allowingJoined: true), .customLong("file")],
        parsing: .unconditional,
        help: "Commit the result in dist-git with the message in this file; - is standard input.",
        completion: .file()
    )
    var file: String?

    @Option(
        help: ArgumentHelp("The commit that patches start from, in place of upstream_ref.", valueName: "ref")
    )
    var upstreamRef: String?

    @Option(
        help: ArgumentHelp(
            "Stop unless dist-git's sources names every archive that this program, such as fedpkg, would upload.",
            valueName: "tool"
        )
    )
    var pkgTool: String?

    @Flag(name: .shortAndLong, help: "Do not ask whether dist-git has commits that source-git lacks.")
    var force = false

    @Flag(help: "Show what would change in dist-git, and change nothing.")
    var dryRun = false

    func validate() throws {
        guard message == nil || file == nil else {
            throw ValidationError("The message comes from -m or from -F, not from both.")
        }
    }

    func perform(_ desk: DeskVoice) async throws {
        let message = try messageSource?.read()
        let tool = pkgTool.map { PackagingTool(name: $0) }
        let outcomes = try await desk.during("Converting \(sourceGit)") { [sourceGit, distGit] in
            let repository = try await Repository.opened(at: sourceGit)
            try await tool?.requireArchives(of: repository, in: distGit)
            return try await update(of: repository, message).run()
        }
        for outcome in outcomes { tell(outcome, desk) }
    }

    private var messageSource: MessageSource? {
        message.map { .text($0) } ?? file.map { .file($0) }
    }

    private func update(of sourceGit: Repository, _ message: CommitMessage?) -> DeskUpdate {
        var update = DeskUpdate(sourceGit: sourceGit, distGit: distGit)
        update.message = message
        update.upstreamReference = upstreamRef
        update.packageTool = pkgTool
        update.isForced = force
        update.isDryRun = dryRun
        return update
    }

    private func tell(_ outcome: DeskOutcome, _ desk: DeskVoice) {
        switch outcome {
        case .level(let path):
            let name = DeskFolder(distGit)?.path == path ? distGit : path
            desk.tell("'\(name)' is up to date with '\(sourceGit)'.")
        case .committed(let commit, let notices):
            desk.tell("'\(distGit)' is at \(commit.short).")
            notices.forEach { desk.tell("note: \($0)") }
        case .written(let paths, let notices):
            desk.tell("Written, not committed: \(Self.list(paths))")
            notices.forEach { desk.tell("note: \($0)") }
        case .planned(let mail, let notices):
            notices.forEach { desk.tell("note: \($0)") }
            desk.show(messageSource == nil ? mail.withoutMessage : mail)
        }
    }

    /// The first few.
    private static func list(_ paths: [GitPath]) -> String {
        let shown = paths.prefix(5).map(\.description).joined(separator: ", ")
        return paths.count > 5 ? "\(shown) and \(paths.count - 5) more" : shown
    }
}

extension [UInt8] {
    /// A mail from where its diff begins, with the list of files; a commit that nobody wrote a message for has no other.
    fileprivate var withoutMessage: [UInt8] {
        let rule = Array("\n---\n".utf8)
        return firstRange(of: rule).map { Array(self[$0.upperBound...]) } ?? self
    }
}
