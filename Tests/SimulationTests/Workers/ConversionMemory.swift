import Functions

/// What conversions came to, so that each is made once however many worlds and workers ask for it.
///
/// A conversion depends on commits alone, so it may be remembered; making it takes dozens of git processes.
actor ConversionMemory {
    /// The commits that decide what a conversion comes to.
    struct Key: Hashable, Sendable {
        let head: String
        let base: String?
        let target: String?
        let targetBranch: String
    }

    private var known: [Key: PairConversion] = [:]
    private var carriages: [CarryKey: Carriage] = [:]

    /// Everything that decides what bringing changes back comes to.
    struct CarryKey: Hashable, Sendable {
        let branch: String
        let distGit: String
        let sourceGit: String
        /// What sluice has said on source-git before.
        let postings: String
    }

    func carriage(for key: CarryKey, _ make: @Sendable () async throws -> Carriage) async throws -> Carriage {
        if let carriage = carriages[key] { return carriage }
        let carriage = try await make()
        carriages[key] = carriage
        return carriage
    }

    func conversion(
        for key: Key,
        _ convert: @Sendable () async throws -> PairConversion
    ) async throws -> PairConversion {
        if let conversion = known[key] { return conversion }
        let conversion = try await convert()
        known[key] = conversion
        return conversion
    }

    /// Whether a dist-git commit is what an undisturbed conversion of a head gave.
    func holds(_ commit: String, of head: String) -> Bool {
        known.contains { key, conversion in
            guard key.head == head, case .made(let made, _) = conversion else { return false }
            return "\(made)" == commit
        }
    }
}
