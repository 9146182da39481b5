import Cryptography
import JSON

extension Forge {
    /// Sends a delivery, unless that has begun already, and waits for its outcome.
    func outcome(of delivery: World.Delivery.ID) async -> World.Delivery.Outcome {
        await deliverer.outcome(of: delivery)
    }

    /// Queues an example of an event, made from what the project has; `nil` when it has nothing of the kind.
    func sample(
        of trigger: HookTrigger,
        for hook: World.Hook,
        by user: World.User
    ) async throws -> World.Delivery.ID? {
        let push = try await samplePush(trigger, in: hook.project, by: user.id)
        return await store.change { world in
            guard let payload = world.sample(of: trigger, in: hook.project, by: user.id, push: push) else {
                return nil
            }
            let event = HookEvent(trigger: trigger, project: hook.project, payload: payload)
            return world.queue(event, to: hook, eventUUID: randomUUID())
        }
    }

    private func samplePush(
        _ trigger: HookTrigger,
        in id: World.Project.ID,
        by user: World.User.ID
    ) async throws -> PushSummary? {
        guard trigger == .push || trigger == .tagPush else { return nil }
        let project = try await project(id)
        let repository = repositories[project]
        let prefix = trigger == .push ? "refs/heads/\(project.defaultBranch)" : "refs/tags"
        guard let reference = try await repository.references(below: prefix).last else { return nil }
        let old = try await repository.resolve("\(reference.object)~1") ?? reference.object.zeroed
        let change = ReferenceChange(reference: reference.name, old: old, new: reference.object)
        return try await summary(of: change, options: [], in: id, by: user)
    }
}

extension World {
    fileprivate func sample(
        of trigger: HookTrigger,
        in project: Project.ID,
        by user: User.ID,
        push: PushSummary?
    ) -> JSONObject? {
        let mergeRequest = mergeRequests(of: project).first
        switch trigger {
        case .push, .tagPush: return push.flatMap(payload)
        case .mergeRequests:
            return mergeRequest.map { payload(of: $0, since: $0, action: .update(oldHead: nil), by: user) }
        case .note, .confidentialNote:
            guard let mergeRequest, let note = notes(of: mergeRequest.id).last(where: { !$0.isSystem }) else {
                return nil
            }
            return payload(of: note, on: mergeRequest, action: "create", by: user)
        case .pipeline: return pipelines(of: project).first.map(payload)
        case .job:
            guard let pipeline = pipelines(of: project).first, let job = latestJobs(of: pipeline.id).last
            else { return nil }
            return payload(of: job, in: pipeline)
        }
    }
}
