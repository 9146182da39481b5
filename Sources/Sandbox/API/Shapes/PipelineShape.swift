import JSON

/// Source: <https://docs.gitlab.com/api/pipelines/>
extension World {
    /// A pipeline in a list.
    func basic(_ pipeline: Pipeline) -> JSONObject {
        [
            "id": pipeline.id.json,
            "iid": pipeline.number.json,
            "project_id": pipeline.project.json,
            "name": nil,
            "sha": pipeline.commit.id.json,
            "ref": ref(of: pipeline).json,
            "status": pipeline.status.rawValue.json,
            "source": pipeline.source.rawValue.json,
            "created_at": pipeline.createdAt.json,
            "updated_at": pipeline.updatedAt.json,
            "web_url": webURL(of: pipeline).json,
        ]
    }

    /// A pipeline by itself.
    func full(_ pipeline: Pipeline) -> JSONObject {
        basic(pipeline).merging([
            "before_sha": pipeline.commit.id.zeroed.json,
            "tag": false,
            "yaml_errors": pipeline.configurationError.json,
            "user": basic(pipeline.user),
            "started_at": pipeline.startedAt.json,
            "finished_at": pipeline.finishedAt.json,
            "committed_at": nil,
            "duration": pipeline.duration.json,
            "queued_duration": pipeline.queuedDuration.json,
            "coverage": nil,
            "archived": false,
            "detailed_status": detailedStatus(of: pipeline),
        ])
    }

    private func detailedStatus(of pipeline: Pipeline) -> JSONValue {
        let status = pipeline.status
        let page = "/\(projects[pipeline.project]?.path ?? "")/-/pipelines/\(pipeline.id)"
        return [
            "icon": "status_\(status.rawValue)".json,
            "text": status.label.json,
            "label": status.label.json,
            "group": status.rawValue.replacing("_", with: "-").json,
            "tooltip": status.label.json,
            "has_details": true,
            "details_path": page.json,
            "illustration": nil,
            "favicon": nil,
        ]
    }

    /// A CI job.
    ///
    /// Source: <https://docs.gitlab.com/api/jobs/>
    func shape(_ job: Job) -> JSONObject {
        let pipeline = pipelines[job.pipeline]
        return moments(of: job).merging([
            "id": job.id.json,
            "status": job.status.rawValue.json,
            "stage": job.stage.json,
            "name": job.name.json,
            "ref": pipeline.map { ref(of: $0) }.json,
            "tag": false,
            "coverage": nil,
            "allow_failure": job.allowsFailure.json,
            "failure_reason": job.failureReason.json,
            "user": basic(job.user),
            "commit": pipeline.map { shape($0.commit, in: $0.project) }.json,
            "pipeline": pipeline.map(basic).json,
            "project": ["ci_job_token_scope_enabled": false],
            "web_url": webURL(of: job).json,
            "archived": false,
            "source": pipeline.map(\.source.rawValue).json,
            "artifacts": [],
            "runner": nil,
            "runner_manager": nil,
            "artifacts_expire_at": nil,
            "tag_list": [],
        ])
    }

    /// A trigger job.
    func bridge(_ job: Job) -> JSONObject {
        var shape = shape(job)
        if case .bridge(let downstream?) = job.kind {
            shape["downstream_pipeline"] = pipelines[downstream].map(basic).json
        } else {
            shape["downstream_pipeline"] = .null
        }
        return shape
    }

    private func moments(of job: Job) -> JSONObject {
        [
            "created_at": job.createdAt.json,
            "started_at": job.startedAt.json,
            "finished_at": job.finishedAt.json,
            "erased_at": nil,
            "duration": job.duration.json,
            "queued_duration": job.queuedDuration.json,
        ]
    }

    /// A job or posted status, as one of the statuses of a commit.
    ///
    /// Source: <https://docs.gitlab.com/api/commits/#list-all-statuses-of-a-commit>
    func commitStatus(_ job: Job) -> JSONObject {
        [
            "id": job.id.json,
            "sha": pipelines[job.pipeline].map(\.commit.id).json,
            "ref": job.ref.json,
            "pipeline_id": job.pipeline.json,
            "status": job.status.rawValue.json,
            "name": job.name.json,
            "target_url": (job.external?.targetURL ?? (job.isBuild ? webURL(of: job) : nil)).json,
            "description": (job.external?.description).json,
            "coverage": (job.external?.coverage).json,
            "allow_failure": job.allowsFailure.json,
            "created_at": job.createdAt.json,
            "started_at": job.startedAt.json,
            "finished_at": job.finishedAt.json,
            "author": basic(job.user),
        ]
    }
}
