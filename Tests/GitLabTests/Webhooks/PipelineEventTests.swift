import Testing

@testable import GitLab

@Suite struct PipelineEventTests {
    @Test func `The event tells the pipeline, its commit and its merge request`() throws {
        let event = try read(Webhooks.pipeline, as: PipelineEvent.self)

        #expect(event.project.id == 8)
        #expect(event.user?.id == 5)
        #expect(event.pipeline == 31)
        #expect(event.ref == "sluice/7/12")
        #expect(event.commit == "cccc")
        #expect(event.status == .failed)
        #expect(event.source == "merge_request_event")
        #expect(event.mergeRequest?.number == 4)
        #expect(event.mergeRequest?.targetProject == 8)
        #expect(!event.isDownstream)
        #expect(event.webURL == "https://gitlab.example/rpms/bash/-/pipelines/31")
        #expect(event.finishedAt == Timestamp("2026-07-01T10:05:00Z"))
    }

    @Test(arguments: [
        #""merge_request": null"#, #""other": 1"#,
        #""merge_request": {"id": 0, "iid": 0, "source_branch": "", "target_project_id": 0}"#,
    ])
    func `The pipeline of a branch has no merge request`(block: String) throws {
        let (start, rest) = try #require(
            Webhooks.pipeline.divided(before: #""merge_request": {"#, after: "},\n")
        )

        let event = try read("\(start)\(block), \(rest)", as: PipelineEvent.self)

        #expect(event.mergeRequest == nil)
        #expect(event.user?.id == 5)
    }

    @Test(arguments: [
        (#"{"pipeline_id": 30, "job_id": 9}"#, true), ("null", false), (#"{"pipeline_id": 0}"#, false),
    ])
    func `A pipeline that another one started says so`(source: String, isDownstream: Bool) throws {
        let text = Webhooks.pipeline.replacing(
            #""object_kind": "pipeline","#,
            with: #""object_kind": "pipeline", "source_pipeline": \#(source),"#
        )

        #expect(try read(text, as: PipelineEvent.self).isDownstream == isDownstream)
    }

    @Test func `A pipeline under way has no end`() throws {
        let text = Webhooks.pipeline.replacing(
            #""finished_at": "2026-07-01 10:05:00 UTC""#,
            with: #""finished_at": null"#
        )
        .replacing(#""status": "failed", "detailed"#, with: #""status": "waiting_for_callback", "detailed"#)

        let event = try read(text, as: PipelineEvent.self)

        #expect(event.finishedAt == nil)
        #expect(event.status == .waitingForCallback)
    }
}

extension String {
    /// What stands before and after the part between two marks.
    fileprivate func divided(before start: String, after end: String) -> (String, String)? {
        guard let open = firstRange(of: start), let close = self[open.upperBound...].firstRange(of: end)
        else {
            return nil
        }
        return (String(self[..<open.lowerBound]), String(self[close.upperBound...]))
    }
}
