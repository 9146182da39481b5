import JSON

/// Source: <https://docs.gitlab.com/api/project_webhooks/>
extension Route {
    private static let path = "/projects/:id/hooks"

    static let projectWebhooks: [Route] = [
        .get(path) { call in
            let world = await call.world
            let project = try world.project(for: call, atLeast: .maintainer)
            let hooks = world.hooks.values.filter { $0.project == project.id }.sorted { $0.id < $1.id }
            return try call.page(hooks) { world.shape($0).json }
        },
        .get("\(path)/:hook_id") { call in
            let world = await call.world
            return .json(world.shape(try world.hook(for: call)))
        },
        .post(path) { call in
            let settings = try HookSettings(call.parameters, isNew: true)
            try settings.requireAllowed(by: call.forge.hookTargets)
            return try await call.change { world in
                let project = try world.project(for: call, atLeast: .maintainer)
                return .created(world.shape(world.addHook(settings, to: project.id)))
            }
        },
        .put("\(path)/:hook_id") { call in
            let settings = try HookSettings(call.parameters, isNew: false)
            try settings.requireAllowed(by: call.forge.hookTargets)
            return try await call.change { world in
                let hook = try world.hook(for: call)
                world.change(hook.id, settings)
                return .json(world.shape(try world.hook(for: call)))
            }
        },
        .delete("\(path)/:hook_id") { call in
            try await call.change { world in
                world.hooks[try world.hook(for: call).id] = nil
                return .noContent
            }
        },
        .post("\(path)/:hook_id/test/:trigger", test),
        .get("\(path)/:hook_id/events", events),
        .post("\(path)/:hook_id/events/:hook_event_id/resend") { call in
            let id = try await call.change { world in
                let delivery = try world.delivery(for: call)
                guard let hook = world.hooks[delivery.hook], hook.url == delivery.url,
                    let again = world.requeue(delivery.id)
                else { throw Refusal.message(422, "The hook URL has changed. Unable to resend the event.") }
                return again
            }
            let outcome = await call.forge.outcome(of: id)
            return .created(["response_status": outcome.status.json] as JSONObject)
        },
    ]

    /// Sends a sample of the event at once.
    private static func test(_ call: Call) async throws -> Answer {
        let hook = try await call.world.hook(for: call)
        let user = try call.user()
        guard let trigger = HookTrigger.allCases.first(where: { $0.flag == call.capture("trigger") })
        else { throw Refusal.error(400, "trigger does not have a valid value") }
        let sample = try await call.forge.sample(of: trigger, for: hook, by: user)
        guard let sample else { throw Refusal.message(422, "Ensure the project has \(trigger.rawValue).") }
        let outcome = await call.forge.outcome(of: sample)
        guard outcome.isSuccess else {
            throw Refusal.message(422, "Hook execution failed: \(outcome.status)")
        }
        return .created(["message": "201 Created"] as JSONObject)
    }

    private static func events(_ call: Call) async throws -> Answer {
        let world = await call.world
        let hook = try world.hook(for: call)
        let status = try call.parameters.string("status").map(DeliveryStatusFilter.init)
        let log = world.deliveries.values
            .filter { $0.hook == hook.id && $0.outcome != .waiting && (status?.covers($0.outcome) ?? true) }
            .sorted { $0.id > $1.id }
        let pagination = try Pagination(call.parameters)
        let shapes = try pagination.slice(log).map { try world.shape($0).json }
        return .json(shapes).with(pagination.headers(total: log.count, call: call))
    }
}

extension World {
    /// The webhook of `:hook_id`; only Maintainers know of webhooks.
    fileprivate func hook(for call: Call) throws -> Hook {
        let project = try project(for: call, atLeast: .maintainer)
        guard let hook = hooks[Hook.ID(try call.number("hook_id"))], hook.project == project.id
        else { throw Refusal.recordNotFound }
        return hook
    }

    fileprivate func delivery(for call: Call) throws -> Delivery {
        let hook = try hook(for: call)
        guard let delivery = deliveries[Delivery.ID(try call.number("hook_event_id"))],
            delivery.hook == hook.id
        else { throw Refusal.recordNotFound }
        return delivery
    }
}
