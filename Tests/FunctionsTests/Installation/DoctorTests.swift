import GitLab
import HTTP
import Runtime
import TestSupport
import Testing

@testable import Functions
@testable import Sandbox

/// An installation in a real forge, healthy and with each of its ailments.
@Suite struct DoctorTests {
    @Test func `Where all is well nothing is complained of, and nothing is written`() async throws {
        try await Clinic.lend { clinic in
            await clinic.stage.sandbox.clearRequests()

            let complaints = try await clinic.complaints()

            #expect(complaints == [])
            let requests = await clinic.stage.sandbox.requests
            #expect(requests.allSatisfy { !$0.isWrite })
            #expect(requests.count <= 20, "\(requests.map(\.route))")
        }
    }

    /// Something that is wrong, and the one thing that is said about it.
    struct Ailment: Sendable, CustomTestStringConvertible {
        let complaint: String
        let strike: @Sendable (inout World) -> Void
        var testDescription: String { complaint }

        init(_ complaint: String, _ strike: @escaping @Sendable (inout World) -> Void) {
            self.complaint = complaint
            self.strike = strike
        }
    }

    private static func bot(_ world: World) -> World.User.ID? { world.user(named: "sluice-bot")?.id }

    static let ailments = [
        Ailment("local: problem: GitLab does not accept the token of bot") { world in
            for (id, token) in world.tokens where token.user == bot(world) {
                world.tokens[id]?.isRevoked = true
            }
        },
        Ailment("local: warning: the token of bot ends") { world in
            let end = Timestamp.systemTime.advanced(by: .seconds(10 * 86_400)).iso8601.prefix(10)
            for id in world.tokens.keys { world.tokens[id]?.expiresOn = String(end) }
        },
        Ailment("local: problem: the token of bot, sluice-bot, lacks the scope api") { world in
            for (id, token) in world.tokens where token.user == bot(world) {
                world.tokens[id]?.scopes = [.readAPI]
            }
        },
        Ailment("rpms/hello: problem: sluice-bot has the role Reporter") { world in
            guard let group = world.group(named: "rpms")?.id, let bot = bot(world) else { return }
            world.groups[group]?.members[bot] = .reporter
        },
        Ailment("rpms/hello: warning: GitLab shows no such project to sluice-bot") { world in
            if let id = world.project(named: "rpms/hello")?.id { world.remove(id) }
        },
        Ailment("rpms/hello: warning: it is archived") { world in
            world.change("rpms/hello") { $0.isArchived = true }
        },
        Ailment("src/hello: warning: squashing is required") { world in
            world.change("src/hello") { $0.squash = .always }
        },
        Ailment("rpms/hello: problem: the rule for protected branches * keeps sluice-bot from pushing") {
            world in
            world.change("rpms/hello") { $0.protectedBranches.append(ProtectedBranch(name: "*")) }
        },
        Ailment("src/hello: warning: merge requests into main cannot be mirrored") { world in
            world.change("src/hello") { $0.defaultBranch = "main" }
        },
        Ailment("src/hello: problem: no webhook leads to https://HOST/webhooks/gitlab/local") { world in
            let id = world.project(named: "src/hello")?.id
            world.hooks = world.hooks.filter { $0.value.project != id }
        },
        Ailment("rpms/hello: problem: GitLab does not use webhook") { world in
            let project = world.project(named: "rpms/hello")?.id
            for (id, hook) in world.hooks where hook.project == project { world.hooks[id]?.failures = 40 }
        },
        Ailment("rpms/hello: problem: webhook") { world in
            let project = world.project(named: "rpms/hello")?.id
            for (id, hook) in world.hooks where hook.project == project {
                world.hooks[id]?.triggers = [.push]
            }
        },
    ]

    @Test(arguments: ailments) func `An ailment is told, and nothing else`(ailment: Ailment) async throws {
        try await Clinic.lend { clinic in
            await clinic.stage.sandbox.change(ailment.strike)

            let complaints = try await clinic.complaints().filter { !$0.contains("were not looked at") }

            #expect(complaints.count == 1, "\(complaints)")
            #expect(complaints.first?.hasPrefix(ailment.complaint) == true, "\(complaints)")
        }
    }

    @Test func `What was not looked at for want of a token is not passed in silence`() async throws {
        try await Clinic.lend { clinic in
            await clinic.stage.sandbox.change { world in
                for id in world.tokens.keys { world.tokens[id]?.isRevoked = true }
            }

            let complaints = try await clinic.complaints()

            #expect(complaints.count == 2)
            #expect(complaints.last == "local: unknown: the projects of src/* were not looked at")
        }
    }

    @Test func `A forge that does not answer is told, and what was not looked at for that`() async throws {
        let folder = try TemporaryFolder()
        let token = try folder.write("s3cret", to: "token")
        let transport = try CurlTransport()
        // Port 1 of this machine is nobody's.
        let yaml = Array(Stage.yaml(forge: "http://127.0.0.1:1", tokenFile: token).utf8)
        let configuration = try Configuration(parsing: yaml, folder: ".", functions: FunctionBundle.names)
        let pairs = Pairs(configuration, sessions: ForgeSessions(transport: transport))

        let diagnoses = await Doctor(Installation(pairs, transport: transport, scope: InstallationScope()))
            .examine()

        #expect(diagnoses.flatMap(\.findings).map(\.severity) == [.problem, .unknown])
    }

    @Test func `A fork that takes the branches has to be one, and to let the bot in`() async throws {
        try await Clinic.lend(options: "{push-to: dana/*}") { clinic in
            let complaints = try await clinic.complaints()

            #expect(
                complaints == [
                    "dana/hello: problem: sluice-bot is no member, and needs Developer to push and to open merge requests",
                    "dana/hello: problem: it is no fork of rpms/hello, so that no merge request can be opened from it",
                    "dana/hello: unknown: the rules on protected branches could not be looked at: GitLab does not allow it (403)",
                    "dana/hello: unknown: webhooks could not be looked at: GitLab shows them to Maintainers, and not to mia",
                ]
            )
        }
    }

    @Test func `To the bot, who sees no webhooks, they are not known`() async throws {
        try await Clinic.lend { clinic in
            let complaints = try await clinic.complaints(asMaintainer: false)

            #expect(complaints.count == 2)
            #expect(complaints.allSatisfy { $0.contains("unknown: webhooks could not be looked at") })
        }
    }

    @Test func `A forge whose clock is elsewhere is told`() async throws {
        try await Clinic.lend { clinic in
            let complaints = try await clinic.complaints(clock: LateClock())

            #expect(
                complaints.count == 1 && complaints[0].hasPrefix("local: warning: the clocks differ by 119")
            )
        }
    }

    @Test func `A delivery that GitLab could not make is told`() async throws {
        try await Clinic.lend { clinic in
            _ = try await clinic.stage.openMergeRequest()
            for delivery in await clinic.stage.sandbox.waitingDeliveries {
                await clinic.stage.sandbox.deliver(delivery.id)
            }

            let complaints = try await clinic.complaints()

            #expect(complaints.count == 1)
            #expect(complaints[0].hasPrefix("src/hello: warning: the newest delivery of webhook"))
            #expect(complaints[0].hasSuffix("failed, the last with no answer"))
        }
    }
}

/// The time of day twenty minutes ago.
private struct LateClock: RequestClock {
    private let clock = SystemClock()
    var uptime: Duration { clock.uptime }
    var unixTime: Int64 { clock.unixTime - 1195 }

    func sleep(for duration: Duration) async throws(CancellationError) {
        try await clock.sleep(for: duration)
    }
}
