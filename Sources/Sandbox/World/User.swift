extension World {
    /// A person or a bot with an account.
    package struct User: Sendable {
        package typealias ID = Identifier<User>

        package let id: ID
        package var username: String
        package var name: String
        package var email: String
        package var isAdministrator = false
        package var isBot = false
        package let createdAt: Timestamp
        /// The personal namespace, for projects such as `dana/hello`.
        package let namespace: Group.ID
    }

    package func user(named username: String) -> User? {
        users.values.first { $0.username == username }
    }

    @discardableResult
    mutating func addUser(_ username: String, name: String, email: String) -> User {
        let user = User(
            id: number(.user),
            username: username,
            name: name,
            email: email,
            createdAt: now(),
            namespace: number(.namespace)
        )
        users[user.id] = user
        return user
    }
}
