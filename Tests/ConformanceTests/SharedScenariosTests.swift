import Processes
import TestSupport
import Testing

/// Scenarios kept beside the project, each with what packit did.
@Suite(.enabled(if: Project.shared != nil))
struct SharedScenariosTests {
    /// Scenarios that are not converted as the corpus wants.
    static let open: Set<Substring> = [
        "dist-git-other-name", "ignore-patch", "ignored-file-left", "legacy-and-trailers", "legacy-yaml",
        "pkg-tool-missing", "squash-interrupted-by-ignored", "sync-changelog-false-autorelease",
    ]

    @Test func `All scenarios of the shared corpus but the open ones are converted as they should be`()
        async throws
    {
        let runner = Command(
            executable: "\(Project.shared ?? "")/conformance/run",
            arguments: ["-v", Sluice.path],
            environment: ["PATH": Sluice.searchPath, "LC_ALL": "C.UTF-8"],
            limits: CommandLimits(time: .seconds(1800), output: 16 << 20)
        )

        let result = try await runner.run()

        let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
        let verdicts = lines.compactMap { $0.wholeMatch(of: /([a-z0-9-]+) +(same|better|free) .* ms  (.*)/) }
        let failed = Set(verdicts.filter { $0.output.3 != "ok" }.map(\.output.1))
        #expect(verdicts.count > 100)
        #expect(failed == Self.open, "\(lines.filter { !$0.hasSuffix(" ok") }.joined(separator: "\n"))")
    }
}
