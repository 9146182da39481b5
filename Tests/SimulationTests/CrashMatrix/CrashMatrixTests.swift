import Testing

/// Workers that end anywhere.
@Suite struct CrashMatrixTests {
    @Test func `Whoever ends once, anywhere, leaves what the next delivery puts right`() async throws {
        try await Site.lend { site in
            let beginning = try await site.forge.snapshot()
            for scenario in Scenario.all {
                let matrix = try await CrashMatrix(of: scenario, at: site, from: beginning)
                let result = try await matrix.singles()
                print(matrix.summary(of: result, "single cuts"))
                #expect(result.failures.count == 0, "\(result.failures.prefix(9).joined(separator: "\n"))")
            }
        }
    }

    @Test(arguments: [Scenario.create, .update])
    func `Whoever ends twice, anywhere, is put right by the third delivery`(scenario: Scenario) async throws {
        try await Site.lend { site in
            let matrix = try await CrashMatrix(of: scenario, at: site, from: try await site.forge.snapshot())
            let result = try await matrix.pairs()
            print(matrix.summary(of: result, "pairs"))
            #expect(result.failures.count == 0, "\(result.failures.prefix(9).joined(separator: "\n"))")
        }
    }

    @Test func `Where an event never arrives the checker finds something to complain of`() async throws {
        let silent = [Scenario.merge, .follow, .followMerge, .pipeline].map(\.name)
        try await Site.lend { site in
            let beginning = try await site.forge.snapshot()
            for scenario in Scenario.all where !silent.contains(scenario.name) {
                let matrix = try await CrashMatrix(of: scenario, at: site, from: beginning)
                #expect(try await !matrix.violationsWithoutDelivery().isEmpty, "\(scenario.name)")
            }
        }
    }
}
