extension World {
    mutating func announce(
        _ mergeRequest: MergeRequest,
        since before: MergeRequest,
        action: MergeRequestAction,
        by user: User.ID
    ) {
        let payload = payload(of: mergeRequest, since: before, action: action, by: user)
        announce(HookEvent(trigger: .mergeRequests, project: mergeRequest.project, payload: payload))
    }

    mutating func announce(_ note: Note, action: String, by user: User.ID) {
        guard !note.isSystem, let mergeRequest = mergeRequests[note.mergeRequest] else { return }
        let trigger = note.isInternal ? HookTrigger.confidentialNote : .note
        let payload = payload(of: note, on: mergeRequest, action: action, by: user)
        announce(HookEvent(trigger: trigger, project: mergeRequest.project, payload: payload))
    }

    mutating func announce(_ id: Pipeline.ID) {
        guard let pipeline = pipelines[id] else { return }
        announce(HookEvent(trigger: .pipeline, project: pipeline.project, payload: payload(of: pipeline)))
    }

    /// Tells of a CI job; commit statuses and triggers have no webhook.
    mutating func announce(_ id: Job.ID) {
        guard let job = jobs[id], job.isBuild, let pipeline = pipelines[job.pipeline] else { return }
        announce(HookEvent(trigger: .job, project: pipeline.project, payload: payload(of: job, in: pipeline)))
    }

    mutating func announce(_ push: PushSummary) {
        guard let payload = payload(of: push) else { return }
        announce(HookEvent(trigger: push.trigger, project: push.project, branch: push.name, payload: payload))
    }
}
