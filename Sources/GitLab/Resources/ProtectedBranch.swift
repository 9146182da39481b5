package import JSON

/// A rule on who may push to the branches that its name or pattern stands for.
///
/// Source: <https://docs.gitlab.com/api/protected_branches/>
package struct ProtectedBranch: Sendable, Equatable {
    /// A branch name, or a pattern in which `*` stands for any characters.
    package let name: String
    /// Each of these may push.
    package let pushers: [Pusher]
    package let allowsForcePush: Bool

    /// Somebody who may push.
    package enum Pusher: Sendable, Equatable {
        /// Whoever has this role or a higher one; 0 stands for nobody.
        case role(AccessLevel)
        case user(User.ID)
        /// The members of a group, or whoever has a deploy key.
        case others
    }
}

extension ProtectedBranch: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        name = try json.string("name")
        pushers = try json.decode(ifPresent: "push_access_levels") ?? []
        allowsForcePush = try json.flag("allow_force_push")
    }
}

extension ProtectedBranch.Pusher: JSONDecodable {
    package init(from json: JSONReader) throws(JSONError) {
        if let user: User.ID = try json.decode(ifPresent: "user_id") {
            self = .user(user)
        } else if try json.first(of: "group_id", "deploy_key_id") != nil {
            self = .others
        } else {
            self = .role(try json.decode("access_level"))
        }
    }
}
