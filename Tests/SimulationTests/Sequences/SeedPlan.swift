import Glibc

/// Which seeds a run of the tests lives through: `SEED` replays one, `SEEDS` says how many, from `FIRST` on.
struct SeedPlan: Sendable {
    let seeds: ClosedRange<UInt64>
    /// Whether one seed is looked at closely.
    let isReplay: Bool

    /// As many as `make test` has time for.
    static let usual: UInt64 = 200

    static var fromEnvironment: SeedPlan {
        if let seed = number("SEED") { return SeedPlan(seeds: seed...seed, isReplay: true) }
        let first = number("FIRST") ?? 1
        return SeedPlan(seeds: first...first + max(1, number("SEEDS") ?? usual) - 1, isReplay: false)
    }

    private static func number(_ name: String) -> UInt64? {
        getenv(name).flatMap { UInt64(String(cString: $0)) }
    }
}
