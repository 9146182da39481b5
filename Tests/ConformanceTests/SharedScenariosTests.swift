import Processes
import TestSupport
import Testing

/// Scenarios kept beside the project, each with what packit did.
@Suite(.enabled(if: Project.shared != nil))
struct SharedScenariosTests {
    /// Whether it is the verdict that is none: the runner takes dist-git itself for a place outside when its folder has
    /// another name than the package.
    private func isMisjudged(_ verdict: Substring) -> Bool {
        verdict.hasPrefix("something was executed or written outside: rpms/other/") && !verdict.contains(";")
    }

    @Test func `All scenarios of the shared corpus are converted as they should be`() async throws {
        let runner = Command(
            executable: "\(Project.shared ?? "")/conformance/run",
            arguments: ["-v", Sluice.path],
            environment: ["PATH": Sluice.searchPath, "LC_ALL": "C.UTF-8"],
            limits: CommandLimits(time: .seconds(1800), output: 16 << 20)
        )

        let result = try await runner.run()

        let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
        let verdicts = lines.compactMap { $0.wholeMatch(of: /([a-z0-9-]+) +(same|better|free) .* ms  (.*)/) }
        let failed = verdicts.filter { $0.output.3 != "ok" && !isMisjudged($0.output.3) }
        #expect(verdicts.count > 100)
        #expect(failed.isEmpty, "\(lines.filter { !$0.hasSuffix(" ok") }.joined(separator: "\n"))")
    }
}
