import JSON

/// Source: <https://docs.gitlab.com/api/users/>
extension Route {
    static let users: [Route] = [
        .get("/user") { call in
            .json(await call.world.account(try call.user()))
        },
        .get("/users") { call in
            _ = try call.user()
            let world = await call.world
            let name = try call.parameters.string("username")
            let users = world.users.values.filter { name == nil || $0.username == name }.sorted {
                $0.id > $1.id
            }
            return try call.page(users) { world.basic($0).json }
        },
        .get("/users/:id") { call in
            _ = try call.user()
            let world = await call.world
            guard let user = world.users[World.User.ID(try call.number("id"))] else {
                throw Refusal.notFound("User")
            }
            return .json(world.profile(user))
        },
    ]
}
