import JSON

/// Source: <https://docs.gitlab.com/user/project/integrations/webhook_events/#pipeline-events>
extension World {
    func payload(of pipeline: Pipeline) -> JSONObject {
        let latest = latestJobs(of: pipeline.id)
        var payload: JSONObject = [
            "object_kind": "pipeline",
            "object_attributes": hookAttributes(of: pipeline, stages: latest.map(\.stage)).json,
            "merge_request": pipeline.mergeRequest.flatMap { mergeRequests[$0] }.map(hookSummary).json,
            "user": hookUser(pipeline.user),
            "project": hookProject(pipeline.project),
            "commit": hookCommit(pipeline.commit, in: pipeline.project).json,
            "builds": latest.filter(\.isBuild).map(hookBuild).json,
        ]
        if let parent = parent(of: pipeline.id) { payload["source_pipeline"] = sourcePipeline(parent) }
        return payload
    }

    private func hookAttributes(of pipeline: Pipeline, stages: [String]) -> JSONObject {
        [
            "id": pipeline.id.json,
            "iid": pipeline.number.json,
            "name": nil,
            "ref": pipeline.branch.json,
            "tag": false,
            "sha": pipeline.commit.id.json,
            "before_sha": pipeline.commit.id.zeroed.json,
            "source": pipeline.source.rawValue.json,
            "status": pipeline.status.rawValue.json,
            "detailed_status": pipeline.status.label.json,
            "stages": stages.withoutRepetitions.json,
            "created_at": pipeline.createdAt.hookText.json,
            "finished_at": pipeline.finishedAt.map(\.hookText).json,
            "duration": pipeline.duration.json,
            "queued_duration": pipeline.queuedDuration.json,
            "protected_ref": isProtected(pipeline.branch, in: pipeline.project).json,
            "default_branch": (projects[pipeline.project]?.defaultBranch == pipeline.branch).json,
            "variables": [],
            "url": webURL(of: pipeline).json,
        ]
    }

    private func hookSummary(of mergeRequest: MergeRequest) -> JSONObject {
        [
            "id": mergeRequest.id.json,
            "iid": mergeRequest.number.json,
            "title": mergeRequest.title.json,
            "source_branch": mergeRequest.sourceBranch.json,
            "source_project_id": mergeRequest.sourceProject.json,
            "target_branch": mergeRequest.targetBranch.json,
            "target_project_id": mergeRequest.project.json,
            "state": mergeRequest.state.rawValue.json,
            "merge_status": mergeRequest.mergeStatus.rawValue.json,
            "detailed_merge_status": detailedMergeStatus(of: mergeRequest).json,
            "url": webURL(of: mergeRequest).json,
        ]
    }

    private func hookBuild(_ job: Job) -> JSONObject {
        [
            "id": job.id.json,
            "stage": job.stage.json,
            "name": job.name.json,
            "status": job.status.rawValue.json,
            "created_at": job.createdAt.hookText.json,
            "started_at": job.startedAt.map(\.hookText).json,
            "finished_at": job.finishedAt.map(\.hookText).json,
            "duration": job.duration.json,
            "queued_duration": job.queuedDuration.json,
            "failure_reason": job.failureReason.json,
            "when": "on_success",
            "manual": false,
            "allow_failure": job.allowsFailure.json,
            "user": hookUser(job.user),
            "runner": nil,
            "artifacts_file": ["filename": nil, "size": nil],
            "environment": nil,
        ]
    }

    /// The trigger job that started a pipeline.
    func parent(of pipeline: Pipeline.ID) -> Job? {
        jobs.values.first { $0.kind == .bridge(downstream: pipeline) }
    }

    private func sourcePipeline(_ trigger: Job) -> JSONValue {
        guard let id = pipelines[trigger.pipeline]?.project, let project = projects[id] else { return .null }
        return [
            "project": [
                "id": id.json,
                "web_url": webURL(of: project).json,
                "path_with_namespace": project.path.json,
            ],
            "job_id": trigger.id.json,
            "pipeline_id": trigger.pipeline.json,
        ]
    }
}

extension [String] {
    /// The elements in order, each once.
    var withoutRepetitions: [String] {
        var seen = Set<String>()
        return filter { seen.insert($0).inserted }
    }
}
