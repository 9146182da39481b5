import HTTP
import JSON
import Testing

@testable import Sandbox

@Suite struct PipelinesTests {
    private let own = "\(Stage.distGit)/merge_requests/1"

    /// The newest pipeline.
    private func newest(_ stage: Stage) async throws -> World.Pipeline.ID {
        try #require(await stage.sandbox.world.pipelines.keys.max())
    }

    @Test func `A merge request gets a pipeline with each push`() async throws {
        try await Stage.run { stage in
            let head = try #require(try await stage.openMergeRequest()["sha"]?.string)
            let first = try await stage.call(.get, own)["head_pipeline"]
            let next = try await stage.commit(to: "change", files: ["more.txt": "more\n"])
            let second = try await stage.call(.get, own)["head_pipeline"]

            #expect(first?["source"]?.string == "merge_request_event")
            #expect(first?["ref"]?.string == "refs/merge-requests/1/head")
            #expect(first?["status"]?.string == "pending")
            #expect(first?["sha"]?.string == head)
            #expect(second?["sha"]?.string == next)
            #expect(try await stage.call(.get, "\(own)/pipelines").elements.count == 2)
        }
    }

    @Test func `A pipeline moves through its states with its jobs`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()
            let id = try await newest(stage)

            await stage.sandbox.move(id, to: .running)
            let running = try await stage.call(.get, "\(Stage.distGit)/pipelines/\(id)")
            await stage.sandbox.move(id, to: .failed, failing: ["tests"])
            let failed = try await stage.call(.get, "\(Stage.distGit)/pipelines/\(id)")
            let jobs = try await stage.call(.get, "\(Stage.distGit)/pipelines/\(id)/jobs?scope[]=failed")

            #expect(running["detailed_status"]?["text"]?.string == "running")
            #expect(running["started_at"]?.string != nil)
            #expect(failed["status"]?.string == "failed")
            #expect(failed["finished_at"]?.string != nil)
            #expect(jobs.elements.map { $0["name"] } == ["tests"])
            #expect(jobs.elements.first?["failure_reason"]?.string == "script_failure")
        }
    }

    @Test func `Retrying runs what failed again and hides the old`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()
            let id = try await newest(stage)
            await stage.sandbox.move(id, to: .failed, failing: ["tests"])

            let reply = try await stage.call(.post, "\(Stage.distGit)/pipelines/\(id)/retry")
            let latest = try await stage.call(.get, "\(Stage.distGit)/pipelines/\(id)/jobs")
            let all = try await stage.call(.get, "\(Stage.distGit)/pipelines/\(id)/jobs?include_retried=true")

            #expect(reply.status == 201)
            #expect(reply["status"]?.string == "running")
            #expect(latest.elements.map { $0["status"] } == ["pending", "success"])
            #expect(all.elements.count == 3)
        }
    }

    @Test func `A job is retried once, a waiting one not at all`() async throws {
        try await Stage.run { stage in
            try await stage.openMergeRequest()
            let id = try await newest(stage)
            let job = try #require(await stage.sandbox.world.latestJobs(of: id).first?.id)

            let early = try await stage.call(.post, "\(Stage.distGit)/jobs/\(job)/retry")
            await stage.sandbox.move(job, to: .failed)
            let first = try await stage.call(.post, "\(Stage.distGit)/jobs/\(job)/retry")
            let second = try await stage.call(.post, "\(Stage.distGit)/jobs/\(job)/retry")

            #expect(early.text == #"{"message":"403 Forbidden - Job is not retryable"}"#)
            #expect(first.status == 201)
            #expect(first["id"]?.int != job.number)
            #expect(second.status == 403)
        }
    }

    @Test func `A branch without a pipeline forbids to ask for its latest`() async throws {
        try await Stage.run { stage in
            let reply = try await stage.call(.get, "\(Stage.distGit)/pipelines/latest?ref=c10s")

            #expect(reply.text == #"{"message":"403 Forbidden"}"#)
        }
    }

    @Test func `A branch pipeline is shown by the merge request behind its own`() async throws {
        try await Stage.run { stage in
            await stage.withoutPipelines()
            try await stage.openMergeRequest()
            let jobs = [JobTemplate(name: "lint", allowsFailure: true), JobTemplate(name: "tests")]
            let id = try await stage.sandbox.startPipeline(
                on: "change",
                of: "rpms/hello",
                jobs: jobs,
                by: "mia"
            )

            let shown = try await stage.call(.get, own)["head_pipeline"]
            await stage.sandbox.move(id, to: .failed, failing: ["lint"])

            #expect(shown?["id"]?.int == id.number)
            #expect(shown?["ref"]?.string == "change")
            #expect(await stage.sandbox.world.pipelines[id]?.status == .success)
        }
    }

    @Test func `Pipelines are started by hand where there are jobs`() async throws {
        try await Stage.run { stage in
            let started = try await stage.call(.post, "\(Stage.distGit)/pipeline", ["ref": "c10s"])
            let noBranch = try await stage.call(.post, "\(Stage.distGit)/pipeline", ["ref": "nowhere"])
            let noJobs = try await stage.call(.post, "\(Stage.sourceGit)/pipeline", ["ref": "c10s"])
            let list = try await stage.call(.get, "\(Stage.distGit)/pipelines?ref=c10s&source=api")

            #expect(started.status == 201)
            #expect(noBranch["message"]?["base"]?.elements == ["Reference not found"])
            #expect(noJobs["message"]?["base"]?.elements == ["Missing CI config file"])
            #expect(list.elements.count == 1)
        }
    }

    @Test func `The demonstration's levers move pipelines over HTTP`() async throws {
        try await Stage.run { stage in
            let started = try await stage.send(
                .post,
                "/-/sandbox/projects/rpms%2Fhello/pipelines?ref=c10s&username=mia&jobs[]=build"
            )
            let id = try #require(started["id"]?.int)
            let moved = try await stage.send(.put, "/-/sandbox/pipelines/\(id)?status=success")
            let unknown = try await stage.send(.put, "/-/sandbox/pipelines/1?status=success")

            #expect(moved["status"]?.string == "success")
            #expect(unknown.status == 404)
        }
    }
}
