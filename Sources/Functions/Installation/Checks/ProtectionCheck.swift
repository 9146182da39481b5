import GitLab

/// Whether the rules on branches let the bot push its own, also by force.
struct ProtectionCheck: Sendable {
    let mapped: MappedProject
    let account: User
    let member: Look<Member>
    let rules: Look<[ProtectedBranch]>

    var findings: [Finding] {
        guard mapped.isPushedTo else { return [] }
        guard let rules = rules.value else {
            return [
                .unknown(
                    "the rules on protected branches could not be looked at: \(rules.reason)",
                    remedy: "look with the token of a Maintainer: --token-file FILE"
                )
            ]
        }
        return judge(rules.filter { $0.covers(mapped.pushedBranch) })
    }

    /// Of several rules the most permissive counts.
    ///
    /// Source: <https://docs.gitlab.com/user/project/repository/branches/protected/#when-a-branch-matches-multiple-rules>
    private func judge(_ rules: [ProtectedBranch]) -> [Finding] {
        guard let rule = rules.first else { return [] }
        if !rules.flatMap(\.pushers).contains(where: admits) {
            return [
                .problem(
                    "the rule for protected branches \(rule.name) keeps \(account.username) from pushing to "
                        + "sluice/…",
                    remedy:
                        "narrow the rule, or protect sluice/* so that \(account.username) may push, by force as well"
                )
            ]
        }
        guard !rules.contains(where: \.allowsForcePush) else { return [] }
        return [
            .problem(
                "the rule for protected branches \(rule.name) forbids force pushes to sluice/…",
                remedy: "narrow the rule, or protect sluice/* with force pushes allowed"
            )
        ]
    }

    private func admits(_ pusher: ProtectedBranch.Pusher) -> Bool {
        switch pusher {
        case .role(let level): level.value > 0 && (member.value.map { $0.accessLevel >= level } ?? true)
        case .user(let user): user == account.id
        // Whether the bot is one of them cannot be seen.
        case .others: true
        }
    }
}

extension ProtectedBranch {
    /// Whether the rule is for a branch; `*` stands for any characters, also `/` and none.
    fileprivate func covers(_ branch: String) -> Bool {
        let parts = name.split(separator: "*", omittingEmptySubsequences: false)
        guard let first = parts.first, let last = parts.last, parts.count > 1 else { return name == branch }
        guard branch.hasPrefix(first), branch.dropFirst(first.count).hasSuffix(last) else { return false }
        var rest = branch.dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let range = rest.firstRange(of: part) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }
}
