import FoundationEssentials
import Glibc
import Processes
import TestSupport

/// A folder with a source-git and a dist-git repository, `src/hello` and `rpms/hello`, and a person who works there.
struct Workplace: Sendable {
    let folder: TemporaryFolder
    /// Searched for programs before everything else.
    private let programs: TemporaryFolder

    /// source-git is one commit ahead of dist-git.
    init() async throws {
        folder = try TemporaryFolder()
        programs = try TemporaryFolder()
        try folder.write(Self.identity, to: "home/.gitconfig")
        try folder.makeFolder("tmp")
        try await run("sh", ["-ec", Self.setUp])
    }

    /// Runs the program as it was built beside these tests.
    func sluice(
        _ arguments: [String],
        in place: String = "",
        input: String = "",
        variables: [String: String] = [:]
    ) async throws -> CommandResult {
        try await command(Self.program, arguments, in: place, input: input, variables).run()
    }

    /// Runs the program on a terminal; what it shows there is the output.
    func sluiceOnTerminal(
        _ arguments: [String],
        variables: [String: String] = [:]
    ) async throws -> String {
        let line = ([Self.program] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let options = ["--quiet", "--return", "--command", line, "/dev/null"]
        return try await command("script", options, in: "", input: "", variables).run().text
    }

    /// Runs another program, which has to succeed, and gives what it prints.
    @discardableResult
    func run(_ name: String, _ arguments: [String]) async throws -> String {
        let result = try await command(name, arguments, in: "", input: "", [:]).run()
        guard result.status.isSuccess else {
            throw SetUpFailed(description: "\(name) \(arguments): \(result.remarks)")
        }
        return result.text
    }

    /// All that a person can see of both repositories.
    func state() async throws -> [String] {
        var state: [String] = []
        for repository in ["src/hello", "rpms/hello"] {
            for look in [["for-each-ref"], ["status", "--porcelain", "--ignored"], ["rev-parse", "HEAD"]] {
                state.append(try await run("git", ["-C", folder.path(repository)] + look))
            }
        }
        return state
    }

    /// What lies around that should have been removed.
    func temporaryFiles() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path("tmp"))
    }

    /// Lets a shell script stand in front of git; `git` in it is the real one.
    func putInFrontOfGit(_ script: String) async throws {
        let real = try await run("sh", ["-c", "command -v git"]).filter { !$0.isNewline }
        try await programs.writeProgram(
            "git() { \(real) \"$@\"; }\n\(script)\nexec \(real) \"$@\"",
            to: "git"
        )
    }

    private func command(
        _ executable: String,
        _ arguments: [String],
        in place: String,
        input: String,
        _ variables: [String: String]
    ) -> Command {
        let own = [
            "PATH": "\(programs.path):\(Self.searchPath)", "HOME": folder.path("home"),
            "TMPDIR": folder.path("tmp"), "LC_ALL": "C.UTF-8", "TERM": "xterm", "GIT_CONFIG_NOSYSTEM": "1",
        ]
        return Command(
            executable: executable,
            arguments: arguments,
            environment: own.merging(variables) { $1 },
            directory: folder.path(place),
            input: Array(input.utf8)
        )
    }

    static let program: String = {
        let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: tests ?? "").deletingLastPathComponent().appending(path: "sluice").path(
            percentEncoded: false
        )
    }()

    private static let searchPath = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    private static let identity =
        "[user]\n\tname = Sam Packager\n\temail = sam@example.com\n[init]\n\tdefaultBranch = main\n"
}

extension Workplace {
    /// Makes the repositories with git alone.
    private static let setUp = """
        mkdir src rpms
        git init --quiet rpms/hello
        cd rpms/hello
        printf '%s\\n' 'Name:          hello' 'Version:       1.0' 'Source0:       https://hello.example/hello-%{version}.tar.gz' '' \\
            %prep '%autosetup -p1' >hello.spec
        echo 'SHA512 (hello-1.0.tar.gz) = 00' >sources
        git add . && git commit --quiet --message 'Initial import'
        base=$(git rev-parse HEAD)
        git init --quiet ../../src/hello
        cd ../../src/hello
        echo 'Hello, world' >hello.txt
        git add . && git commit --quiet --message Start && git tag v1.0
        mkdir .distro
        cp ../../rpms/hello/hello.spec .distro/
        printf '%s\\n' 'upstream_ref: v1.0' 'downstream_package_name: hello' 'specfile_path: .distro/hello.spec' \\
            'patch_generation_ignore_paths: [.distro]' 'sync_changelog: true' \\
            'files_to_sync: [{src: .distro/hello.spec, dest: hello.spec}]' >.distro/source-git.yaml
        git add . && git commit --quiet --message "Add packaging

        From-dist-git-commit: $base"
        echo 'Hello, Fedora' >hello.txt
        git commit --quiet --all --message 'Greet Fedora'
        """
}

extension CommandResult {
    /// Standard output.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// Standard error.
    var remarks: String { String(decoding: errorOutput, as: UTF8.self) }
}

/// A program of a test's set-up that did not succeed.
struct SetUpFailed: Error, CustomStringConvertible {
    let description: String
}
