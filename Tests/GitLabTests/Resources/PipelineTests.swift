import Testing

@testable import GitLab

@Suite struct PipelineTests {
    @Test func `A pipeline tells where it runs and for which commit`() throws {
        let pipeline = try read(
            """
            {"id": 31, "iid": 3, "project_id": 8, "sha": "c0ffee", "ref": "sluice/7/12", "status": "waiting_for_resource",
             "web_url": "https://gitlab.example/rpms/bash/-/pipelines/31"}
            """,
            as: Pipeline.self
        )

        #expect(pipeline.id == 31)
        #expect(pipeline.project == 8)
        #expect(pipeline.commit == "c0ffee")
        #expect(pipeline.ref == "sluice/7/12")
        #expect(pipeline.status == .waitingForResource)
        #expect(pipeline.source == nil)
    }

    @Test func `Every known status is written as it is read`() {
        let words = PipelineStatus.known.map(\.word)

        #expect(Set(words).count == 13)
        #expect(words.map { PipelineStatus($0) } == PipelineStatus.known)
        #expect(PipelineStatus("exploding") == .other("exploding"))
    }

    @Test func `Only an ended pipeline has a final status`() {
        #expect(PipelineStatus.known.filter(\.isFinal) == [.success, .failed, .canceled, .skipped])
        #expect(!PipelineStatus.other("exploding").isFinal)
    }

    @Test func `A job tells why it failed and whether that matters`() throws {
        let job = try read(
            """
            {"id": 380, "name": "srpm", "stage": "build", "status": "failed", "allow_failure": true,
             "failure_reason": "script_failure", "web_url": "https://gitlab.example/j/380"}
            """,
            as: Job.self
        )

        #expect(job.id == 380 && job.name == "srpm" && job.stage == "build" && job.status == .failed)
        #expect(job.allowsFailure && job.failureReason == "script_failure" && job.downstream == nil)
    }

    @Test func `A trigger job leads to what it started`() throws {
        let text =
            #"{"id":381,"name":"t","stage":"test","status":"success","web_url":"w","downstream_pipeline":DOWN}"#

        let started = try read(
            text.replacing("DOWN", with: #"{"id":32,"status":"running","web_url":"d","sha":"s","ref":"r"}"#),
            as: Job.self
        )
        let waiting = try read(text.replacing("DOWN", with: "null"), as: Job.self)

        #expect(started.downstream == DownstreamPipeline(id: 32, status: .running, webURL: "d"))
        #expect(!started.allowsFailure)
        #expect(waiting.downstream == nil)
    }
}
