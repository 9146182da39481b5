extension World {
    /// A project's webhook.
    ///
    /// Source: <https://docs.gitlab.com/api/project_webhooks/>
    package struct Hook: Sendable {
        package typealias ID = Identifier<Hook>

        package let id: ID
        package let project: Project.ID
        package internal(set) var url: String
        package internal(set) var name = ""
        package internal(set) var description = ""
        /// Sent along as it is.
        package internal(set) var token: String?
        /// `whsec_` and 32 bytes in Base64; signs what is sent.
        package internal(set) var signingToken: String?
        package internal(set) var triggers: Set<HookTrigger> = [.push]
        package internal(set) var branchFilter = BranchFilter.wildcard("")
        package internal(set) var customHeaders: [CustomHeader] = []
        package internal(set) var verifiesTLS = true
        package let createdAt: Timestamp
        /// Failed deliveries in a row.
        package internal(set) var failures = 0
        package internal(set) var disabledUntil: Timestamp?
    }
}

extension World.Hook {
    package struct CustomHeader: Sendable, Equatable {
        package let key: String
        package let value: String
    }

    /// Which branches' pushes are told.
    package enum BranchFilter: Sendable, Equatable {
        case wildcard(String)
        case regex(String)
        case allBranches

        func covers(_ branch: String) -> Bool {
            switch self {
            case .allBranches, .wildcard(""): true
            case .wildcard(let pattern): Wildcard(pattern).matches(branch)
            case .regex(let pattern): (try? Regex(pattern)).map { branch.firstMatch(of: $0) != nil } ?? false
            }
        }
    }

    /// Whether it is used, or rested after failures.
    ///
    /// Source: <https://docs.gitlab.com/user/project/integrations/webhooks/#auto-disabled-webhooks>
    package enum AlertStatus: String, Sendable {
        case executable
        case temporarilyDisabled = "temporarily_disabled"
        case disabled
    }

    package func alertStatus(at moment: Timestamp) -> AlertStatus {
        if failures >= Self.failuresUntilDisabled { return .disabled }
        guard let disabledUntil, disabledUntil > moment else { return .executable }
        return .temporarilyDisabled
    }

    private static let failuresUntilRest = 4
    private static let failuresUntilDisabled = 40
    private static let longestRest = 24 * 60

    /// Counts a delivery: success forgets the failures, the fourth failure in a row starts the rests of
    /// 1, 2, 4 … minutes up to a day, the fortieth ends it.
    mutating func record(success: Bool, at moment: Timestamp) {
        guard !success else {
            failures = 0
            disabledUntil = nil
            return
        }
        failures += 1
        guard failures >= Self.failuresUntilRest else { return }
        let minutes = min(Self.longestRest, 1 << min(failures - Self.failuresUntilRest, 11))
        disabledUntil =
            failures >= Self.failuresUntilDisabled ? nil : moment.advanced(by: .seconds(minutes * 60))
    }
}
