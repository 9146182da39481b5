/// The world that a sandbox starts with.
package struct Seed: Sendable {
    package var users: [User] = []
    package var groups: [Group] = []
    /// In order: a fork comes after its origin.
    package var projects: [Project] = []
    /// In order, across all projects, so that a message can name a commit of another project.
    package var commits: [Commit] = []

    package init() {}

    package struct User: Sendable {
        package var username: String
        package var name: String
        package var email: String
        /// A token with the scope `api`; `nil` for none.
        package var token: String?
        package var isAdministrator = false
        package var isBot = false

        package init(_ username: String, name: String? = nil, email: String? = nil, token: String? = nil) {
            self.username = username
            self.name = name ?? username
            self.email = email ?? "\(username)@example.com"
            self.token = token
        }
    }

    package struct Group: Sendable {
        package var path: String
        package var name: String?
        /// Roles by user name.
        package var members: [String: Role]

        package init(_ path: String, name: String? = nil, members: [String: Role] = [:]) {
            self.path = path
            self.name = name
            self.members = members
        }
    }

    package struct Hook: Sendable {
        package var url: String
        package var token: String?
        package var signingToken: String?
        package var triggers: [HookTrigger]

        package init(
            url: String,
            token: String? = nil,
            signingToken: String? = nil,
            triggers: [HookTrigger] = HookTrigger.allCases
        ) {
            self.url = url
            self.token = token
            self.signingToken = signingToken
            self.triggers = triggers
        }
    }
}
