import JSON

/// Source: <https://docs.gitlab.com/api/repositories/>
extension Route {
    static let repositories: [Route] = [
        .get("/projects/:id/repository/tree", tree),
        .get("/projects/:id/repository/compare", compare),
        .get("/projects/:id/repository/merge_base") { call in
            let world = await call.world
            let project = try world.readableProject(for: call)
            let repository = call.forge.repositories[project]
            let names = try call.parameters.strings("refs") ?? []
            guard names.count > 1 else { throw Refusal.error(400, "Provide at least 2 refs") }
            var commits: [String] = []
            for name in names {
                guard let commit = try await repository.resolve(name)
                else { throw Refusal.message(400, "Could not find ref: \(name)") }
                commits.append(commit)
            }
            guard let base = try await repository.mergeBase(commits),
                let commit = try await repository.commit(base)
            else { throw Refusal.notFound("Merge Base") }
            return .json(world.shape(commit, in: project.id))
        },
    ]

    private static func tree(_ call: Call) async throws -> Answer {
        let project = try await call.world.readableProject(for: call)
        let repository = call.forge.repositories[project]
        let path = try call.parameters.string("path")?.trimmingSlashes ?? ""
        guard
            let commit = try await repository.resolve(call.parameters.string("ref") ?? project.defaultBranch),
            let entries = try await repository.tree(
                commit,
                at: path,
                recursive: call.parameters.bool("recursive") ?? false
            )
        else { throw Refusal.notFound("Tree") }
        return try call.page(entries.sorted { $0.type == "tree" && $1.type != "tree" }, \.json)
    }

    private static func compare(_ call: Call) async throws -> Answer {
        let world = await call.world
        let project = try world.readableProject(for: call)
        let repository = call.forge.repositories[project]
        let names = try call.parameters.required("from", "to")
        guard let from = try await repository.resolve(names[0]),
            let to = try await repository.resolve(names[1])
        else { throw Refusal.notFound("Ref") }
        let isStraight = try call.parameters.bool("straight") ?? false
        let base = try await isStraight ? from : repository.mergeBase([from, to]) ?? from
        let commits = try await repository.log(["--reverse", "\(from)..\(to)"])
        return .json(
            [
                "commit": commits.last.map { world.shape($0, in: project.id) }.json,
                "commits": commits.map { world.shape($0, in: project.id) }.json,
                "diffs": try await repository.diffs(from: base, to: to).json,
                "compare_timeout": false,
                "compare_same_ref": (from == to).json,
                "web_url": "\(world.webURL(of: project))/-/compare/\(names[0])...\(names[1])".json,
            ] as JSONObject
        )
    }
}

extension GitTreeEntry: JSONEncodable {
    var json: JSONValue {
        [
            "id": object.json,
            "name": (path.split(separator: "/").last.map(String.init) ?? path).json,
            "type": type.json,
            "path": path.json,
            "mode": mode.json,
        ]
    }
}

extension String {
    /// The text without slashes at its ends.
    var trimmingSlashes: String { split(separator: "/").joined(separator: "/") }
}
