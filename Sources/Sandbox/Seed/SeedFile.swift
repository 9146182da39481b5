import FoundationEssentials
import YAML

/// A world described in a file, as YAML or JSON.
struct SeedFile {
    let path: String

    /// Reads the file; folders it names lie relative to it.
    ///
    /// - Throws: ``SandboxError/unreadable(_:reason:)`` with the line at fault.
    func read() throws -> Seed {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SandboxError.unreadable(path, reason: "there is no such file, or it may not be read")
        }
        do {
            return try seed(YAMLReader(YAMLNode(parsing: Array(data))))
        } catch let error as YAMLError {
            throw SandboxError.unreadable(path, reason: "\(error)")
        }
    }

    private func seed(_ yaml: YAMLReader) throws -> Seed {
        try yaml.rejectUnknownKeys(["users", "groups", "projects", "commits"])
        var seed = Seed()
        seed.users = try yaml.elements(ifPresent: "users")?.map(user) ?? []
        seed.groups = try yaml.elements(ifPresent: "groups")?.map(group) ?? []
        seed.projects = try yaml.elements(ifPresent: "projects")?.map(project) ?? []
        seed.commits = try yaml.elements(ifPresent: "commits")?.map(Seed.Commit.init) ?? []
        return seed
    }

    private func user(_ yaml: YAMLReader) throws -> Seed.User {
        try yaml.rejectUnknownKeys(["username", "name", "email", "token", "administrator", "bot"])
        var user = Seed.User(
            try yaml.string("username"),
            name: try yaml.string(ifPresent: "name"),
            email: try yaml.string(ifPresent: "email"),
            token: try yaml.string(ifPresent: "token")
        )
        user.isAdministrator = try yaml.bool(ifPresent: "administrator") ?? false
        user.isBot = try yaml.bool(ifPresent: "bot") ?? false
        return user
    }

    private func group(_ yaml: YAMLReader) throws -> Seed.Group {
        try yaml.rejectUnknownKeys(["path", "name", "members"])
        return Seed.Group(
            try yaml.string("path"),
            name: try yaml.string(ifPresent: "name"),
            members: try yaml.roles("members")
        )
    }

    private func project(_ yaml: YAMLReader) throws -> Seed.Project {
        try Seed.Project(yaml, origin: origin(yaml))
    }

    private func origin(_ yaml: YAMLReader) throws -> Seed.Project.Origin {
        if let fork = try yaml.string(ifPresent: "fork-of") { return .fork(of: fork) }
        guard let folder = try yaml.string(ifPresent: "folder") else { return .empty }
        let base = URL(filePath: path).deletingLastPathComponent()
        return .folder(URL(filePath: folder, relativeTo: base).path(percentEncoded: false))
    }
}
