extension World {
    /// The reactions to something, oldest first.
    package func awards(on target: Award.Target) -> [Award] {
        awards.values.filter { $0.target == target }.sorted { $0.id < $1.id }
    }

    /// Adds a reaction; `nil` when this user has given the same one already.
    mutating func addAward(_ name: String, on target: Award.Target, by user: User.ID) -> Award? {
        guard !awards(on: target).contains(where: { $0.user == user && $0.name == name }) else { return nil }
        let award = Award(id: number(.award), target: target, name: name, user: user, createdAt: now())
        awards[award.id] = award
        return award
    }
}
