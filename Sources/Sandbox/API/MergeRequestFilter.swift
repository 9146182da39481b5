import JSON

/// Which merge requests a list holds, and in what order.
struct MergeRequestFilter {
    let parameters: Parameters
    let caller: World.User.ID?
    let scope: String
    let state: String
    private let order: String
    private let isAscending: Bool

    private static let scopes = ["created_by_me", "assigned_to_me", "reviews_for_me", "all"]
    private static let states = ["opened", "closed", "locked", "merged", "all"]
    private static let orders = ["created_at", "updated_at", "merged_at", "title"]

    init(_ call: Call, standardScope: String) throws {
        parameters = call.parameters
        caller = call.caller?.id
        scope = try parameters.choice("scope", of: Self.scopes) ?? standardScope
        state = try parameters.choice("state", of: Self.states) ?? "all"
        order = try parameters.choice("order_by", of: Self.orders) ?? "created_at"
        isAscending = try parameters.choice("sort", of: ["asc", "desc"]) == "asc"
        if parameters.has("author_id"), parameters.has("author_username") {
            throw Refusal.error(400, "author_id, author_username are mutually exclusive")
        }
    }

    func select(from all: some Sequence<World.MergeRequest>, in world: World) throws -> [World.MergeRequest] {
        let conditions = try conditions(in: world)
        let selected = all.filter { mergeRequest in conditions.allSatisfy { $0(mergeRequest) } }
        return selected.sorted { isAscending ? comesBefore($0, $1) : comesBefore($1, $0) }
    }

    /// How an element of the list looks.
    func presenter(in world: World) throws -> (World.MergeRequest) -> JSONValue {
        let isSimple = try parameters.choice("view", of: ["simple"]) != nil
        return { (isSimple ? world.simple($0) : world.basic($0)).json }
    }

    private func comesBefore(_ left: World.MergeRequest, _ right: World.MergeRequest) -> Bool {
        switch order {
        case "updated_at": (left.updatedAt, left.id) < (right.updatedAt, right.id)
        case "title": (left.title, left.id) < (right.title, right.id)
        case "merged_at":
            (left.mergedAt ?? left.createdAt, left.id) < (right.mergedAt ?? right.createdAt, right.id)
        default: left.id < right.id
        }
    }
}
