/// The filter rules of one transfer in order; of those that speak about a side, the first match decides.
struct FilterRules: Sendable {
    private let copying: [(rule: FilterRule, keepsOut: Bool)]
    private let deleting: [(rule: FilterRule, keepsOut: Bool)]
    /// The rules that only guard against deletion, so not `exclude`.
    private let guarding: [FilterRule]

    init(_ rules: [FilterRule]) {
        copying = rules.compactMap { rule in rule.action.hides.map { (rule, $0) } }
        deleting = rules.compactMap { rule in rule.action.protects.map { (rule, $0) } }
        guarding = rules.filter { $0.action == .protect }
    }

    /// Whether source-git's file or folder stays behind; `path` counts from the root of the transfer.
    func hides(_ path: [[UInt8]], isFolder: Bool) -> Bool {
        copying.first { $0.rule.matches(path, isFolder: isFolder) }?.keepsOut ?? false
    }

    /// Whether dist-git's file or folder survives although source-git lacks it.
    func protects(_ path: [[UInt8]], isFolder: Bool) -> Bool {
        deleting.first { $0.rule.matches(path, isFolder: isFolder) }?.keepsOut ?? false
    }

    /// Whether a `protect` rule names the path, so that it is dist-git's own.
    func names(_ path: [[UInt8]], isFolder: Bool) -> Bool {
        guarding.contains { $0.matches(path, isFolder: isFolder) }
    }
}

extension FilterRule.Action {
    /// What the action says about copying: kept out, let through, or nothing.
    fileprivate var hides: Bool? {
        switch self {
        case .hide, .exclude: true
        case .show, .include: false
        case .protect, .risk: nil
        }
    }

    /// What the action says about deletion: kept, given up, or nothing.
    fileprivate var protects: Bool? {
        switch self {
        case .protect, .exclude: true
        case .risk, .include: false
        case .hide, .show: nil
        }
    }
}
