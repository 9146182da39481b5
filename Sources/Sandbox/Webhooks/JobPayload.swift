import JSON

/// Source: <https://docs.gitlab.com/user/project/integrations/webhook_events/#job-events>
extension World {
    func payload(of job: Job, in pipeline: Pipeline) -> JSONObject {
        var payload = buildAttributes(of: job)
        payload["object_kind"] = "build"
        payload["ref"] = job.ref.json
        payload["tag"] = false
        payload["before_sha"] = pipeline.commit.id.zeroed.json
        payload["sha"] = pipeline.commit.id.json
        payload["pipeline_id"] = pipeline.id.json
        payload["runner"] = .null
        payload["project_id"] = pipeline.project.json
        payload["project_name"] = projects[pipeline.project].map(fullName).json
        payload["user"] = hookUser(job.user)
        payload["commit"] = hookCommit(of: pipeline).json
        payload["repository"] = hookRepository(pipeline.project)
        payload["project"] = hookProject(pipeline.project)
        payload["environment"] = .null
        return payload
    }

    private func buildAttributes(of job: Job) -> JSONObject {
        [
            "build_id": job.id.json,
            "build_name": job.name.json,
            "build_stage": job.stage.json,
            "build_status": job.status.rawValue.json,
            "build_created_at": job.createdAt.hookText.json,
            "build_created_at_iso": job.createdAt.iso8601.json,
            "build_started_at": job.startedAt.map(\.hookText).json,
            "build_started_at_iso": job.startedAt.map(\.iso8601).json,
            "build_finished_at": job.finishedAt.map(\.hookText).json,
            "build_finished_at_iso": job.finishedAt.map(\.iso8601).json,
            "build_duration": job.duration.json,
            "build_queued_duration": job.queuedDuration.json,
            "build_allow_failure": job.allowsFailure.json,
            "build_failure_reason": (job.failureReason ?? "unknown_failure").json,
            "retries_count": jobs(of: job.pipeline).count { $0.name == job.name && $0.id < job.id }.json,
        ]
    }

    /// The pipeline, which this kind of payload calls a commit; `id` is the pipeline's.
    private func hookCommit(of pipeline: Pipeline) -> JSONObject {
        [
            "id": pipeline.id.json,
            "name": nil,
            "sha": pipeline.commit.id.json,
            "message": pipeline.commit.message.json,
            "author_name": pipeline.commit.author.name.json,
            "author_email": pipeline.commit.author.email.json,
            "author_url": "mailto:\(pipeline.commit.author.email)".json,
            "status": pipeline.status.rawValue.json,
            "duration": pipeline.duration.json,
            "started_at": pipeline.startedAt.map(\.hookText).json,
            "finished_at": pipeline.finishedAt.map(\.hookText).json,
        ]
    }
}
