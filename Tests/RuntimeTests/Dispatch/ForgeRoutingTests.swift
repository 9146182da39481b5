import JSON
import Testing

@testable import Runtime

@Suite struct ForgeRoutingTests {
    @Test func `A project without its path is found by the URL that its source is`() async throws {
        let recorder = Recorder()
        let event = try Event(
            CloudEvent(
                id: "1",
                source: "https://gitlab.example/rpms/bash",
                type: "dev.knative.sources.gitlab.pipeline",
                data: .json(["object_kind": "pipeline", "project_id": 8, "project": ["id": 0]])
            )
        )

        _ = await recorder.dispatcher(try Sample.configuration()).dispatch(event)

        #expect(recorder.diary.events.map(\.project) == [EventProject(id: 8, path: "rpms/bash")])
    }

    private let routing: Routing

    init() throws {
        let second = Sample.forges.replacing("name: main", with: "name: second")
            .replacing("gitlab.example", with: "other.example")
        let mapping = "\n  - {source-git: upstream/*, dist-git: packages/*, forge: second, identity: bot}"
        let yaml = Sample.yaml(forges: Sample.forges + "\n" + second, mappings: Sample.mappings + mapping)
        routing = Routing(configuration: try Sample.configuration(yaml))
    }

    private func event(_ path: String, url: String?, forge: String? = nil) throws -> Event {
        var project: JSONObject = ["id": 7, "path_with_namespace": .string(path)]
        project["web_url"] = url.map { .string($0) }
        return try Event(
            gitLab: ["object_kind": "push", "project": .object(project)],
            in: Envelope(forge: forge.flatMap(Forge.Name.init))
        )
    }

    @Test func `The forge is the one whose webhook it was`() throws {
        let event = try routing.place(
            event("upstream/bash", url: "https://gitlab.example/x/y", forge: "second")
        )

        #expect(event.envelope.forge == Forge.Name("second"))
        #expect(event.side == .sourceGit)
    }

    @Test func `Else the forge is the one that the project lies on`() throws {
        let event = try routing.place(event("packages/bash", url: "https://other.example/packages/bash"))

        #expect(event.envelope.forge == Forge.Name("second"))
        #expect(event.side == .distGit)
    }

    @Test func `A project of one forge is not taken for one of another`() throws {
        let event = try event("src/bash", url: "https://other.example/src/bash")

        #expect(throws: Routing.Refusal.notOurs("no mapping covers src/bash on forge second")) {
            try routing.place(event)
        }
    }

    @Test func `Among several forges an event must tell its own`() throws {
        let event = try event("src/bash", url: nil)

        #expect(throws: Routing.Refusal.self) { try routing.place(event) }
    }

    @Test func `A forge that functions.yaml does not have is refused`() throws {
        let event = try event("src/bash", url: nil, forge: "third")

        let reason = "the event is from forge third, which functions.yaml does not have"
        #expect(throws: Routing.Refusal.unclear(reason)) { try routing.place(event) }
    }
}
