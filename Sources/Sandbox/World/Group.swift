extension World {
    /// A group of projects; members of a group are members of everything below it.
    package struct Group: Sendable {
        package typealias ID = Identifier<Group>

        package let id: ID
        /// The full path: `redhat/centos-stream/rpms`.
        package var path: String
        package var name: String
        package var members: [User.ID: Role] = [:]
    }

    package func group(named path: String) -> Group? {
        groups.values.first { $0.path == path }
    }

    @discardableResult
    mutating func addGroup(_ path: String, name: String? = nil) -> Group {
        let last = path.split(separator: "/").last.map(String.init) ?? path
        let group = Group(id: number(.namespace), path: path, name: name ?? last)
        groups[group.id] = group
        return group
    }

    /// The groups a path lies in, outermost first.
    func groups(above path: String) -> [Group] {
        groups.values.filter { path.hasPrefix($0.path + "/") }.sorted { $0.path.count < $1.path.count }
    }
}
