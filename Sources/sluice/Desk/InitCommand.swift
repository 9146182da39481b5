import ArgumentParser
import Conversion
import Git

/// `sluice init`: an upstream work tree becomes a source-git repository.
struct InitCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes a source-git repository of an upstream release and dist-git.",
        usage: """
            sluice init <upstream-ref> <source-git[:branch]> <dist-git[:branch]>
                   [--upstream-url <url>] [--upstream-remote <name>]
                   [--pkg-tool <tool>] [--pkg-name <name>]
            """,
        discussion: """
            dist-git's packaging comes to .distro, its patches become commits with their author, date and message. \
            .distro/source-git.yaml says how to convert from then on.

            Nothing is unpacked, built or run, and no archive is needed: patches are applied to the upstream release \
            with git. --pkg-tool only says which lookaside cache the addresses of archives are for.

            With :BRANCH the branch of source-git is made at UPSTREAM-REF, or moved there, and checked out; that of \
            dist-git is checked out. Otherwise UPSTREAM-REF has to be checked out in source-git.

            EXAMPLES
              sluice init v1.0 src/hello rpms/hello
              sluice init v1.0 src/hello:c9s rpms/hello:c9s --pkg-tool centpkg
            """
    )

    @Argument(help: "The upstream release: a tag, branch or commit.")
    var upstreamRef: String

    @Argument(
        help: ArgumentHelp("The work tree of the upstream repository.", valueName: "source-git[:branch]"),
        completion: .directory
    )
    var sourceGit: String

    @Argument(
        help: ArgumentHelp("The dist-git work tree.", valueName: "dist-git[:branch]"),
        completion: .directory
    )
    var distGit: String

    @Option(help: ArgumentHelp("Where upstream's history comes from.", valueName: "url"))
    var upstreamURL: String?

    @Option(help: ArgumentHelp("The remote of source-git that knows it.", valueName: "name"))
    var upstreamRemote = "origin"

    @Option(
        help: ArgumentHelp("The program that knows the lookaside cache: fedpkg, centpkg.", valueName: "tool")
    )
    var pkgTool = "fedpkg"

    @Option(help: ArgumentHelp("The package's name; that of dist-git's folder otherwise.", valueName: "name"))
    var pkgName: String?

    func perform(_ desk: DeskVoice) async throws {
        desk.tell(
            try await desk.during("Applying the patches of \(distGit)") { try await initialization().run() }
        )
    }

    private func initialization() async throws -> DeskInitialization {
        var initialization = DeskInitialization(
            sourceGit: try await DeskPlace(sourceGit),
            distGit: try await DeskPlace(distGit),
            upstreamReference: upstreamRef
        )
        initialization.upstreamURL = upstreamURL
        initialization.upstreamRemote = upstreamRemote
        initialization.tool = pkgTool
        initialization.packageName = pkgName
        return initialization
    }
}
