import JSON
import Testing

@testable import Runtime

@Suite struct DispatcherTests {
    private let recorder = Recorder()

    private func dispatcher(rest: String = "") throws -> Dispatcher {
        recorder.dispatcher(try Sample.configuration(Sample.yaml(rest: rest)))
    }

    @Test func `An event wakes the functions it is for, with its side and its forge`() async throws {
        let reports = try await dispatcher().dispatch(.opened())

        #expect(reports.map(\.function) == ["recorder"])
        #expect(reports.map(\.description) == ["e1"])
        #expect(recorder.diary.events.map(\.side) == [.sourceGit])
        #expect(recorder.diary.events.map(\.envelope.forge) == [Forge.Name("main")])
    }

    @Test func `An event of the other side wakes what waits for it`() async throws {
        _ = try await dispatcher().dispatch(Event(gitLab: Payload.pipeline("failed", on: "sluice/7/12")))
        _ = try await dispatcher().dispatch(Event(gitLab: Payload.mergeRequest("open", in: "rpms/bash")))

        #expect(recorder.diary.events.map(\.kind) == [.pipeline])
        #expect(recorder.diary.events.map(\.side) == [.distGit])
    }

    @Test func `A schedule has no project and wakes what waits for it`() async throws {
        let reports = try await dispatcher().dispatch(Event(.schedule))

        #expect(reports.map(\.function) == ["recorder"])
    }

    static let strangers: [(JSONValue, String)] = [
        (Payload.mergeRequest(in: "other/bash"), "no mapping covers other/bash on forge main"),
        (
            Payload.mergeRequest("update"),
            "functions.yaml wakes no function for merge_request (update) of src/bash !12"
        ),
        (["object_kind": "issue", "project_id": 1], "no function is for events of kind issue"),
        (["object_kind": "push"], "the event belongs to no project"),
    ]

    @Test(arguments: strangers)
    func `What is not ours is ignored with a reason`(payload: JSONValue, reason: String) async throws {
        let reports = try await dispatcher().dispatch(Event(gitLab: payload))

        #expect(reports.map(\.function) == [nil])
        #expect(reports.first?.outcome == .ignored(reason))
        #expect(recorder.diary.events.isEmpty)
    }

    @Test func `What the policy leaves out is ignored`() async throws {
        let reports = try await dispatcher(rest: "policy: {projects: {deny: [src/bash]}}").dispatch(.opened())

        let reason = "the policy of functions.yaml does not admit src/bash and rpms/bash"
        #expect(reports.first?.outcome == .ignored(reason))
    }

    @Test func `A project without its path cannot be placed`() async throws {
        let reports = try await dispatcher().dispatch(
            Event(gitLab: ["object_kind": "build", "project_id": 9])
        )

        let reason = "the event gives project 9 without its path, so no mapping can be found for it"
        #expect(reports.first?.failure == .impossible(reason))
    }

    @Test func `One function of a process leaves the others asleep`() async throws {
        let configuration = try Sample.configuration()
        let other = Dispatcher(configuration, recorder.bundle, only: "sync-ci", logger: .silent)

        _ = await other.dispatch(try .opened())

        #expect(recorder.diary.events.isEmpty)
    }
}

/// Waking a function by its name.
@Suite struct InvokeTests {
    private let recorder = Recorder(behaviour: { event, invocation in
        invocation.isDryRun ? .planned("dry", ["action": .string(event.action ?? "")]) : .done("wet")
    })

    private func report(_ name: String, _ event: Event, isDryRun: Bool = false) async throws -> Report {
        await recorder.dispatcher(try Sample.configuration()).invoke(name, with: event, isDryRun: isDryRun)
    }

    @Test func `Any action wakes a function that is called by its name`() async throws {
        let event = try Event(gitLab: Payload.mergeRequest("update"))

        #expect(try await report("recorder", event).outcome == .done("wet"))
        #expect(
            try await report("recorder", event, isDryRun: true).outcome
                == .planned("dry", ["action": "update"])
        )
    }

    @Test func `A function there is not is told with those there are`() async throws {
        let report = try await report("recoder", .opened())

        #expect(report.failure == .impossible("there is no function recoder; there are recorder"))
    }

    @Test func `An event of another kind is refused`() async throws {
        let report = try await report("recorder", Event(gitLab: ["object_kind": "push", "project_id": 7]))

        let reason =
            "recorder is not for push events; functions.yaml wakes it for merge_request, pipeline or schedule"
        #expect(report.failure == .impossible(reason))
    }

    @Test func `An event of the other side is refused`() async throws {
        let event = try Event(gitLab: Payload.mergeRequest("open", in: "rpms/bash"))

        let reason = "recorder is not for events of dist-git projects"
        #expect(try await report("recorder", event).failure == .impossible(reason))
    }

    @Test func `A project that no mapping covers is refused`() async throws {
        let report = try await report("recorder", .opened(in: "other/bash"))

        #expect(report.failure == .impossible("no mapping covers other/bash on forge main"))
    }
}

extension Report {
    var outcome: Outcome? { if case .success(let outcome) = result { outcome } else { nil } }
    var failure: Failure? { if case .failure(let failure) = result { failure } else { nil } }
}
