import Processes
import TestSupport
import Testing

/// Where a person looks things up.
@Suite struct HelpTests {
    static let options = [
        "init": ["--upstream-url", "--upstream-remote", "--pkg-tool", "--pkg-name", "--help"],
        "status": ["--help"],
        "update-dist-git": [
            "--message", "--file", "--upstream-ref", "--pkg-tool", "--force", "--dry-run", "--help",
        ],
        "update-source-git": ["--force", "--dry-run", "--help"],
    ]

    @Test(arguments: options.keys.sorted())
    func `Help and manual page know every option of packit's command`(command: String) async throws {
        let place = try await Workplace()
        let options = try #require(Self.options[command])

        let help = try await place.sluice([command, "--help"])
        let page = try await place.sluice(["manual-page"]).text.replacing("\\-", with: "-")

        #expect(help.status == .exited(0))
        for option in options { #expect(help.text.contains(option)) }
        let section = try #require(
            page.split(separator: ".SS \"sluice \(command)\"\n").last?.split(separator: ".SS").first
        )
        for option in options.dropLast() { #expect(section.contains(option)) }
    }

    @Test func `The manual page describes a command below another by both of their names`() async throws {
        let place = try await Workplace()

        let page = try await place.sluice(["manual-page"]).text

        #expect(page.contains(".SS \"sluice hooks apply\"\n"))
        #expect(!page.contains(".SS \"sluice hooks\"\n"))
    }

    @Test(arguments: options.keys.sorted())
    func `bash completes the options of a command`(command: String) async throws {
        let place = try await Workplace()
        let script = try await place.sluice(["--generate-completion-script", "bash"]).text
        try place.folder.write(script, to: "completions")
        let ask = """
            source \(place.folder.path("completions"))
            complete() { :; }
            COMP_WORDS=(sluice \(command) --) COMP_CWORD=2 COMP_LINE='sluice \(command) --' COMP_POINT=${#COMP_LINE}
            _sluice sluice -- \(command)
            printf '%s\\n' "${COMPREPLY[@]}"
            """

        let offered = try await place.run("bash", ["-c", ask]).split(separator: "\n").map(String.init)

        #expect(Set(offered).subtracting(["--version"]) == Set(Self.options[command] ?? []))
    }

    @Test(arguments: [
        ["-mFix"], ["-m", "Fix"], ["--message=Fix"], ["--message", "Fix"], ["-m", "-f"], ["-F-"],
    ])
    func `A message is taken as packit takes it`(message: [String]) async throws {
        let place = try await Workplace()
        let command = ["update-dist-git"] + message + ["src/hello", "rpms/hello"]

        let result = try await place.sluice(command, input: "Fix\n")

        #expect(result.status == .exited(0), "\(result.remarks)")
        let subject = try await place.run("git", ["-C", "rpms/hello", "log", "-1", "--format=%s"])
        #expect(subject == (message.last == "-f" ? "-f\n" : "Fix\n"))
    }
}
