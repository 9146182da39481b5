import Runtime
import Testing

@testable import Functions
@testable import GitLab

/// What is said of a project: roles, rules, squashing and branches.
@Suite struct ProjectCheckTests {
    private static let pattern = "source-git: src/*, dist-git: rpms/*"
    private static let named = "source-git: src/hello, dist-git: rpms/hello"
    private static let forked = "source-git: src/*, dist-git: rpms/*, options: {push-to: bots/*}"

    private func access(
        _ mapping: String,
        _ part: ProjectPart,
        _ project: Look<Project>,
        _ member: Look<Member>
    ) throws -> [String] {
        let mapped = try #require(try Sample.projects(mapping).first { $0.part == part })
        let check = AccessCheck(
            mapped: mapped,
            account: Sample.bot,
            project: project,
            member: member,
            origin: .seen(Sample.project())
        )
        return check.findings.complaints
    }

    @Test(
        arguments: [
            (named, .sourceGit, .seen(Sample.project()), Sample.member(.developer), []),
            (named, .distGit, .seen(Sample.project()), Sample.member(.maintainer), []),
            (
                named, .distGit, .seen(Sample.project()), Sample.member(.reporter),
                [
                    "problem: sluice-bot has the role Reporter, and needs Developer to push and to open merge requests"
                ]
            ),
            (
                named, .distGit, .seen(Sample.project()), .absent,
                ["problem: sluice-bot is no member, and needs Developer to push and to open merge requests"]
            ),
            (named, .distGit, .seen(Sample.project(level: .owner)), .absent, []),
            (named, .distGit, .absent, .absent, ["problem: GitLab shows no such project to sluice-bot"]),
            (pattern, .distGit, .absent, .absent, ["warning: GitLab shows no such project to sluice-bot"]),
            (
                named, .sourceGit, .forbidden, .absent,
                ["unknown: the project could not be looked at: GitLab does not allow it (403)"]
            ),
            (
                named, .sourceGit, .seen(Sample.project(isArchived: true)), .absent,
                ["problem: it is archived, so that nothing can be written"]
            ),
            (forked, .distGit, .seen(Sample.project()), .absent, []),
            (
                forked, .distGit, .seen(Sample.project(takesMergeRequests: false)), .absent,
                ["problem: sluice-bot may not open merge requests here"]
            ),
            (forked, .fork, .seen(Sample.project(forkedFrom: 7)), Sample.member(.owner), []),
            (
                forked, .fork, .seen(Sample.project(forkedFrom: 8)), Sample.member(.owner),
                ["problem: it is no fork of rpms/hello, so that no merge request can be opened from it"]
            ),
        ] as [(String, ProjectPart, Look<Project>, Look<Member>, [String])]
    )
    func `The bot needs the role that a project's part in its pair asks for`(
        mapping: String,
        part: ProjectPart,
        project: Look<Project>,
        member: Look<Member>,
        complaints: [String]
    ) throws {
        #expect(try access(mapping, part, project, member) == complaints)
    }

    @Test(
        arguments: [
            ([], []),
            ([rule("main", .role(.maintainer))], []),
            ([rule("sluice/*", .role(.developer), isForced: true)], []),
            ([rule("*", .user(5), isForced: true)], []),
            ([rule("*", .others, isForced: true)], []),
            ([rule("*/*/*", .role(.maintainer), isForced: true)], [kept("*/*/*")]),
            ([rule("*", .user(6), isForced: true)], [kept("*")]),
            ([rule("*", .role(AccessLevel(0)), isForced: true)], [kept("*")]),
            (
                [rule("s*1", .role(.developer))],
                ["problem: the rule for protected branches s*1 forbids force pushes to sluice/…"]
            ),
            ([rule("*", .role(.maintainer)), rule("sluice/*", .role(.developer), isForced: true)], []),
        ] as [([ProtectedBranch], [String])]
    )
    func `Rules on branches have to let the bot push its own, also by force`(
        rules: [ProtectedBranch],
        complaints: [String]
    ) throws {
        let mapped = try #require(try Sample.projects().last)

        let check = ProtectionCheck(
            mapped: mapped,
            account: Sample.bot,
            member: Sample.member(.developer),
            rules: .seen(rules)
        )

        #expect(check.findings.complaints == complaints)
    }

    @Test
    func
        `Rules that may not be seen are not known, and those of a project that is not pushed to do not matter`()
        throws
    {
        let projects = try Sample.projects(Self.forked)

        let findings = projects.map { mapped in
            ProtectionCheck(mapped: mapped, account: Sample.bot, member: .absent, rules: .forbidden).findings
        }

        #expect(findings.map { $0.map(\.severity) } == [[.unknown], [], [.unknown]])
    }

    private static func rule(
        _ name: String,
        _ pusher: ProtectedBranch.Pusher,
        isForced: Bool = false
    ) -> ProtectedBranch {
        ProtectedBranch(name: name, pushers: [pusher], allowsForcePush: isForced)
    }

    private static func kept(_ rule: String) -> String {
        "problem: the rule for protected branches \(rule) keeps sluice-bot from pushing to sluice/…"
    }

    @Test(arguments: [(.always, 1), (.onUnlessRefused, 0), (nil, 0)] as [(SquashOption?, Int)])
    func `Squashing that nobody can refuse is warned of`(squash: SquashOption?, count: Int) {
        let findings = SquashCheck(project: .seen(Sample.project(squash: squash))).findings

        #expect(findings.map(\.severity) == Array(repeating: .warning, count: count))
    }

    @Test(
        arguments: [
            (pattern, ["c10s"], ["c10s"], []),
            (
                pattern, ["c10s"], [],
                ["warning: merge requests into c10s cannot be mirrored: rpms/hello has no branch c10s"]
            ),
            (pattern, [], [], ["warning: no branch is mapped to one of rpms/hello"]),
            ("\(pattern), branches: {main: rawhide}", ["main"], ["rawhide"], []),
            (
                "\(pattern), branches: {main: rawhide, c10s: same}", ["c10s", "main"], ["c10s"],
                ["warning: merge requests into main cannot be mirrored: rpms/hello has no branch rawhide"]
            ),
            ("\(pattern), branches: {main: rawhide, c10s: same}", ["main"], ["rawhide", "c10s"], []),
            (
                "\(named), branches: {main: rawhide, c10s: same}", ["main"], ["rawhide", "c10s"],
                ["warning: there is no branch c10s, which functions.yaml maps"]
            ),
        ] as [(String, [String], [String], [String])]
    )
    func `A mapped branch has to be on both sides`(
        mapping: String,
        source: [String],
        distGit: [String],
        complaints: [String]
    ) throws {
        let pair = try #require(try Sample.projects(mapping).first?.pair)

        let check = BranchCheck(
            pair: pair,
            sourceGit: .seen(source.map(Sample.branch)),
            distGit: .seen(distGit.map(Sample.branch))
        )

        #expect(check.findings.complaints == complaints)
    }
}
