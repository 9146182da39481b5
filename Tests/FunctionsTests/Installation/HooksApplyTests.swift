import HTTP
import JSON
import Processes
import Testing

@testable import Sandbox

/// `sluice hooks apply` and `sluice doctor`, in a real forge and as processes of their own.
@Suite struct HooksApplyTests {
    private static let apply = ["hooks", "apply", "--url", Clinic.service]

    private func hooks(_ clinic: Clinic, of project: String) async -> [World.Hook] {
        let world = await clinic.stage.sandbox.world
        let id = world.project(named: project)?.id
        return world.hooks.values.filter { $0.project == id }.sorted { $0.id < $1.id }
    }

    private func writes(_ clinic: Clinic) async -> [String] {
        await clinic.stage.sandbox.requests.filter { $0.isWrite && $0.kind == .api }.map(\.route)
    }

    @Test func `Missing webhooks are created as functions need them, and a second run writes nothing`()
        async throws
    {
        try await Clinic.lend { clinic in
            await clinic.stage.sandbox.change { $0.hooks = [:] }
            await clinic.stage.sandbox.clearRequests()
            let planned = try await clinic.apply(isDryRun: true)
            #expect(await writes(clinic) == [])

            let done = try await clinic.apply()
            #expect(planned == done.map { $0.replacing(": done:", with: ": would do:") })
            #expect(await writes(clinic).count == 2)

            #expect(try await clinic.apply().allSatisfy { $0.contains("nothing to do") })
            #expect(await writes(clinic).count == 2)
            let source = try #require(await hooks(clinic, of: "src/hello").first)
            let distGit = try #require(await hooks(clinic, of: "rpms/hello").first)
            #expect(source.url == "\(Clinic.service)/webhooks/gitlab/local" && source.name == "sluice")
            #expect(source.triggers == [.mergeRequests, .note])
            #expect(distGit.triggers == [.mergeRequests, .note, .pipeline, .job])
            #expect(source.verifiesTLS && source.token != nil && source.signingToken == nil)
        }
    }

    @Test func `Webhooks of others stay as they are`() async throws {
        try await Clinic.lend { clinic in
            await clinic.stage.sandbox.change { world in
                guard let project = world.project(named: "src/hello")?.id else { return }
                var settings = HookSettings(url: "http://127.0.0.1:2/trigger", token: "theirs")
                settings.triggers = [.push: true]
                _ = world.addHook(settings, to: project)
                for id in world.hooks.keys { world.hooks[id]?.verifiesTLS = false }
            }

            _ = try await clinic.apply(isRotation: true)

            let other = try #require(await hooks(clinic, of: "src/hello").last)
            #expect(other.url == "http://127.0.0.1:2/trigger" && other.token == "theirs")
            #expect(other.triggers == [.push] && !other.verifiesTLS)
        }
    }

    @Test func `A secret is set again only by rotation`() async throws {
        try await Clinic.lend { clinic in
            await clinic.stage.sandbox.change { world in
                for id in world.hooks.keys { world.hooks[id]?.token = "old" }
            }

            _ = try await clinic.apply()
            #expect(await hooks(clinic, of: "src/hello").map(\.token) == ["old"])

            _ = try await clinic.apply(isRotation: true)
            #expect(await hooks(clinic, of: "src/hello").map(\.token) == [Example.tokens["sluice-bot"]])
        }
    }

    @Test func `A webhook that GitLab gave up on is tried, and told of while sluice does not answer`()
        async throws
    {
        try await Clinic.lend { clinic in
            await clinic.stage.sandbox.change { world in
                for id in world.hooks.keys { world.hooks[id]?.failures = 40 }
            }

            let lines = try await clinic.apply()

            #expect(lines.count == 2)
            #expect(lines.allSatisfy { $0.contains("Hook execution failed") }, "\(lines)")
        }
    }

    @Test func `Once sluice answers, a webhook that GitLab gave up on is used again`() async throws {
        try await Clinic.lend { clinic in
            await clinic.stage.sandbox.change { $0.hooks = [:] }
            try await clinic.lendService { service in
                _ = try await clinic.apply(at: service.url)
                let healthy = try await clinic.complaints(at: service.url)
                await clinic.stage.sandbox.change { world in
                    for id in world.hooks.keys { world.hooks[id]?.failures = 40 }
                }
                let ill = try await clinic.complaints(at: service.url)

                let lines = try await clinic.apply(at: service.url)

                let healed = try await clinic.complaints(at: service.url)
                #expect(lines.allSatisfy { $0.contains(": done: send webhook") }, "\(lines)")
                #expect(healthy == [] && ill.count == 2 && healed == [], "\(healthy + ill + healed)")
            }
        }
    }

    @Test func `The bot, who is no Maintainer, is told whose token it takes`() async throws {
        try await Clinic.lend { clinic in
            let result = try await clinic.sluice(Self.apply, asMaintainer: false)

            #expect(result.status == .exited(65))
            let lines = String(decoding: result.errorOutput, as: UTF8.self).split(separator: "\n")
            #expect(lines.count == 2)
            #expect(lines.allSatisfy { $0.hasPrefix("sluice: ") && $0.hasSuffix("with --token-file FILE") })
        }
    }

    @Test func `The commands tell their outcome by exit code, in words or as JSON, and never a secret`()
        async throws
    {
        try await Clinic.lend { clinic in
            let healthy = try await clinic.sluice(["doctor"])
            await clinic.stage.sandbox.change { $0.hooks = [:] }
            let ill = try await clinic.sluice(["doctor"])
            let json = try await clinic.sluice(["doctor", "--json"])
            let dryRun = try await clinic.sluice(Self.apply + ["--dry-run", "--json"])
            let done = try await clinic.sluice(Self.apply)
            let away = try await clinic.sluice(["doctor", "--url", Clinic.service])

            #expect(
                [healthy, ill, json, dryRun, done, away].map(\.status)
                    == [0, 65, 65, 0, 0, 65].map { .exited($0) }
            )
            #expect(healthy.text.hasSuffix("\n2 projects: no problems, no warnings\n"), "\(healthy.text)")
            #expect(ill.text.hasSuffix("\n2 projects: 2 problems, no warnings\n"), "\(ill.text)")
            let report = try JSONReader(JSONValue(parsing: json.output))
            #expect(try report.int("problems") == 2)
            let projects = try report.elements("findings").map { try $0.string(ifPresent: "project") }
            #expect(projects.contains("src/hello"))
            #expect(
                dryRun.text.split(separator: "\n").count == 2 && dryRun.text.contains(#""outcome":"planned""#)
            )
            #expect(away.text.contains("127.0.0.1:1 cannot be reached"))
            for result in [healthy, ill, json, dryRun, done, away] {
                for token in Example.tokens.values { #expect(!result.everything.contains(token)) }
            }
        }
    }

    @Test(arguments: [
        (["doctor", "--project", "other/hello"], "no mapping of functions.yaml covers other/hello"),
        (["doctor", "--forge", "other"], "functions.yaml has no forge other, only local"),
        (["doctor", "--url", "hooks.example"], "hooks.example is no URL such as https://hooks.example.org"),
        (["hooks", "apply"], "--url"),
    ])
    func `What fits no configuration is wrong use`(arguments: [String], sentence: String) async throws {
        try await Clinic.lend { clinic in
            let result = try await clinic.sluice(arguments)

            #expect(result.status == .exited(64))
            #expect(result.everything.contains(sentence), "\(result.everything)")
        }
    }
}

extension CommandResult {
    fileprivate var text: String { String(decoding: output, as: UTF8.self) }
    fileprivate var everything: String { String(decoding: output + errorOutput, as: UTF8.self) }
}
