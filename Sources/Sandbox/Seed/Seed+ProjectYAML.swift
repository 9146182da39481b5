import YAML

extension Seed.Project {
    private static let keys: Set<String> = [
        "path", "default-branch", "fork-of", "folder", "description", "visibility", "premium", "merge-method",
        "members", "protected-branches", "hooks", "jobs",
    ]

    init(_ yaml: YAMLReader, origin: Origin) throws {
        try yaml.rejectUnknownKeys(Self.keys)
        self.init(
            try yaml.string("path"),
            defaultBranch: try yaml.string(ifPresent: "default-branch") ?? "main",
            origin: origin
        )
        description = try yaml.string(ifPresent: "description") ?? ""
        visibility = try yaml.choice("visibility") ?? .public
        isPremium = try yaml.bool(ifPresent: "premium") ?? false
        mergeMethod = try yaml.choice("merge-method") ?? .merge
        members = try yaml.roles("members")
        protectedBranches = try yaml.elements(ifPresent: "protected-branches")?.map(ProtectedBranch.init)
        hooks = try yaml.elements(ifPresent: "hooks")?.map(Seed.Hook.init) ?? []
        pipelineJobs = try yaml.elements(ifPresent: "jobs")?.map { JobTemplate(name: try $0.string()) } ?? []
    }
}

extension ProtectedBranch {
    fileprivate init(_ yaml: YAMLReader) throws {
        try yaml.rejectUnknownKeys(["name", "push", "merge", "force-push"])
        self.init(
            name: try yaml.string("name"),
            push: try yaml.at(ifPresent: "push").map { try $0.roleOrNobody() } ?? .maintainer,
            merge: try yaml.at(ifPresent: "merge").map { try $0.roleOrNobody() } ?? .maintainer,
            allowsForcePush: try yaml.bool(ifPresent: "force-push") ?? false
        )
    }
}

extension Seed.Hook {
    fileprivate init(_ yaml: YAMLReader) throws {
        try yaml.rejectUnknownKeys(["url", "token", "signing-token", "events"])
        let events = try yaml.elements(ifPresent: "events")?.map { event in
            guard let trigger = HookTrigger(rawValue: try event.string()) else {
                throw event.mismatch(
                    expected: "one of \(HookTrigger.allCases.map(\.rawValue).joined(separator: ", "))"
                )
            }
            return trigger
        }
        self.init(
            url: try yaml.string("url"),
            token: try yaml.string(ifPresent: "token"),
            signingToken: try yaml.string(ifPresent: "signing-token"),
            triggers: events ?? HookTrigger.allCases
        )
    }
}

extension YAMLReader {
    /// Roles by user name: `{mia: maintainer}`.
    func roles(_ key: String) throws -> [String: Role] {
        let entries = try at(ifPresent: key)?.entries() ?? []
        return try Dictionary(entries.map { ($0.key, try $0.value.role()) }) { _, last in last }
    }

    /// One of the words of a type; `nil` when the key is absent.
    fileprivate func choice<Value: RawRepresentable<String>>(_ key: String) throws -> Value? {
        guard let reader = try at(ifPresent: key) else { return nil }
        guard let value = Value(rawValue: try reader.string()) else {
            throw reader.mismatch(expected: "a \(key) that GitLab knows")
        }
        return value
    }

    private func role() throws -> Role {
        guard let role = Role(name: try string()) else {
            throw mismatch(expected: "a role such as developer")
        }
        return role
    }

    fileprivate func roleOrNobody() throws -> Role? {
        try string() == "nobody" ? nil : role()
    }
}
