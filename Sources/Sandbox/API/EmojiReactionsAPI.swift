import JSON

/// Source: <https://docs.gitlab.com/api/emoji_reactions/>
extension Route {
    static let emojiReactions: [Route] = [
        "/projects/:id/merge_requests/:merge_request_iid",
        "/projects/:id/merge_requests/:merge_request_iid/notes/:note_id",
    ].flatMap(reactions)

    private static func reactions(to path: String) -> [Route] {
        [
            .get("\(path)/award_emoji") { call in
                let world = await call.world
                return try call.page(world.awards(on: try world.awardTarget(for: call))) {
                    world.shape($0).json
                }
            },
            .get("\(path)/award_emoji/:award_id") { call in
                let world = await call.world
                return .json(world.shape(try world.award(for: call)))
            },
            .post("\(path)/award_emoji", award),
            .delete("\(path)/award_emoji/:award_id", takeBack),
        ]
    }

    private static func award(_ call: Call) async throws -> Answer {
        let user = try call.user()
        let name = try call.parameters.requiredString("name")
        return try await call.change { world in
            guard let award = world.addAward(name, on: try world.awardTarget(for: call), by: user.id)
            else { throw Refusal.notFound("Award Emoji Name has already been taken") }
            return .created(world.shape(award))
        }
    }

    private static func takeBack(_ call: Call) async throws -> Answer {
        let user = try call.user()
        return try await call.change { world in
            let award = try world.award(for: call)
            guard award.user == user.id || user.isAdministrator else { throw Refusal.unauthorized }
            world.awards[award.id] = nil
            return .noContent
        }
    }
}

extension World {
    /// The note of the path, or its merge request when it names no note.
    fileprivate func awardTarget(for call: Call) throws -> Award.Target {
        guard call.captures["note_id"] != nil else { return .mergeRequest(try mergeRequest(for: call).id) }
        return .note(try note(for: call).id)
    }

    fileprivate func award(for call: Call) throws -> Award {
        let target = try awardTarget(for: call)
        guard let award = awards[Award.ID(try call.number("award_id"))], award.target == target
        else { throw Refusal.recordNotFound }
        return award
    }
}
