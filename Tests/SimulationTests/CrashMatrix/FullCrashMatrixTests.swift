import Glibc
import Testing

/// Every pair of cuts of every function: `make simulate` runs it.
@Suite(.enabled(if: getenv("FULL_MATRIX") != nil))
struct FullCrashMatrixTests {
    @Test(arguments: Scenario.all)
    func `Whoever ends twice, anywhere, is put right by the third delivery`(scenario: Scenario) async throws {
        try await Site.lend { site in
            let matrix = try await CrashMatrix(of: scenario, at: site, from: try await site.forge.snapshot())
            let result = try await matrix.pairs()
            print(matrix.summary(of: result, "pairs"))
            #expect(result.failures.count == 0, "\(result.failures.prefix(9).joined(separator: "\n"))")
        }
    }
}
