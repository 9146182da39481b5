/// Source: <https://docs.gitlab.com/api/merge_requests/#list-merge-requests>
extension Route {
    static let mergeRequestLists: [Route] = [
        .get("/merge_requests") { call in
            let user = try call.user()
            let filter = try MergeRequestFilter(call, standardScope: "created_by_me")
            let world = await call.world
            let readable = world.mergeRequests.values.filter { world.canReadCode($0.project, user.id) }
            return try call.page(filter.select(from: readable, in: world), filter.presenter(in: world))
        },
        .get("/groups/:id/merge_requests") { call in
            let filter = try MergeRequestFilter(call, standardScope: "all")
            let world = await call.world
            let group = try world.group(for: call)
            let readable = world.mergeRequests.values.filter { mergeRequest in
                world.canReadCode(mergeRequest.project, call.caller?.id)
                    && world.projects[mergeRequest.project]?.path.hasPrefix("\(group.path)/") ?? false
            }
            return try call.page(filter.select(from: readable, in: world), filter.presenter(in: world))
        },
        .get("/projects/:id/merge_requests") { call in
            let filter = try MergeRequestFilter(call, standardScope: "all")
            let world = await call.world
            let project = try world.readableProject(for: call)
            let all = world.mergeRequests(of: project.id)
            return try call.page(filter.select(from: all, in: world), filter.presenter(in: world))
        },
    ]
}
