/// Source: <https://docs.gitlab.com/api/personal_access_tokens/>
extension Route {
    static let personalAccessTokens: [Route] = [
        .get("/personal_access_tokens/self") { call in
            guard let token = call.token else { throw Refusal.unauthorized }
            return .json(await call.world.shape(token))
        },
        .delete("/personal_access_tokens/self") { call in
            guard let token = call.token else { throw Refusal.unauthorized }
            await call.forge.store.change { $0.tokens[token.id]?.isRevoked = true }
            return .noContent
        },
    ]
}
