import GitLab
import Runtime

/// Whether a mapped project is there, and the bot has the role in it that its part needs.
struct AccessCheck: Sendable {
    let mapped: MappedProject
    let account: User
    let project: Look<Project>
    let member: Look<Member>
    /// The dist-git project, which a fork has to be one of.
    let origin: Look<Project>

    var findings: [Finding] {
        switch project {
        case .seen(let project): judge(project)
        case .absent: [missing]
        case .forbidden, .failed:
            [.unknown("the project could not be looked at: \(project.reason)", remedy: "try again later")]
        }
    }

    private func judge(_ project: Project) -> [Finding] {
        guard !project.isArchived else {
            return [
                worse(
                    "it is archived, so that nothing can be written",
                    remedy: "unarchive it, or leave it out by policy.projects.deny in functions.yaml"
                )
            ]
        }
        return [role(in: project)] + parentage(of: project)
    }

    private var missing: Finding {
        let asked = "GitLab shows no such project to \(account.username)"
        let remedy = "give \(account.username) the role Developer there, or correct functions.yaml"
        return worse(
            asked,
            remedy: mapped.pair.isNamed
                ? remedy : "\(remedy): policy.projects.deny leaves \(mapped.pair.sourceGit) out"
        )
    }

    /// A pair that only fits a pattern may be nobody's intention.
    private func worse(_ sentence: String, remedy: String) -> Finding {
        mapped.pair.isNamed
            ? .problem(sentence, remedy: remedy) : .warning(sentence, remedy: remedy)
    }
}

/// Roles.
extension AccessCheck {
    private func role(in project: Project) -> Finding {
        guard mapped.isPushedTo else { return openness(of: project) }
        switch member {
        case .seen(let member): return judge(member.accessLevel)
        case .absent: return judge(project.accessLevel)
        case .forbidden, .failed:
            return .unknown(
                "the role of \(account.username) could not be looked at: \(member.reason)",
                remedy: "try again later"
            )
        }
    }

    private func judge(_ level: AccessLevel?) -> Finding {
        guard let level, level >= .developer else {
            let now = level.map { "has the role \($0.name)" } ?? "is no member"
            return .problem(
                "\(account.username) \(now), and needs Developer to push and to open merge requests",
                remedy: "give it that role in the project or in its group"
            )
        }
        return .fine("\(account.username) has the role \(level.name)")
    }

    private func openness(of project: Project) -> Finding {
        guard project.takesMergeRequests == false else {
            return .fine("\(account.username) may open merge requests")
        }
        return .problem(
            "\(account.username) may not open merge requests here",
            remedy: "give it the role Developer, or let merge requests come from forks"
        )
    }

    private func parentage(of project: Project) -> [Finding] {
        guard mapped.part == .fork, let origin = origin.value, project.forkedFrom != origin.id else {
            return []
        }
        return [
            .problem(
                "it is no fork of \(mapped.pair.distGit), so that no merge request can be opened from it",
                remedy: "fork \(mapped.pair.distGit) to this path, or correct push-to in functions.yaml"
            )
        ]
    }
}
