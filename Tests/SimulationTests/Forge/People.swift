import GitLab
import HTTP
import Runtime
import Sandbox

/// What people do, each at once: contributor dana, maintainer mia, and the runners of dist-git.
struct People: Sendable {
    let site: Site

    /// Opens dana's merge request with some work.
    func open(_ work: Scene.Work, into target: String = Example.branch) async throws -> MergeRequest.Number {
        let dana = site.client("dana")
        let draft = MergeRequestDraft(
            sourceBranch: work.branch,
            targetBranch: target,
            title: "Change on \(work.branch)",
            description: "So that nobody feels left out of \(work.branch).",
            targetProject: try await dana.send(.project(.path(Example.sourceGit))).id
        )
        return try await dana.send(.createMergeRequest(draft, in: .path(Example.fork))).number
    }

    /// Lets the branch of some work lead to another stage of it.
    func push(_ work: Scene.Work, stage: Int) async throws {
        let forge = site.forge
        guard let commit = try await forge.reference("refs/heads/\(work.stages[stage])", of: Example.fork)
        else {
            throw Failure.impossible("the fork has no stage \(stage) of \(work.branch)")
        }
        let present = try await forge.reference("refs/heads/\(work.branch)", of: Example.fork)
        _ = try await forge.push(commit, to: work.branch, of: Example.fork, by: "dana", expecting: present)
    }

    func change(
        _ number: MergeRequest.Number,
        _ changes: MergeRequestChanges,
        in project: String,
        by person: String
    ) async throws {
        _ = try await site.client(person).send(.updateMergeRequest(number, in: .path(project), changes))
    }

    func comment(_ text: String, on number: MergeRequest.Number, by person: String) async throws {
        _ = try await site.client(person).send(.postNote(text, on: number, in: .path(Example.sourceGit)))
    }

    /// Merges as a maintainer; what source-git waits for is taken away first, as a maintainer may.
    func merge(_ number: MergeRequest.Number, in project: String) async throws {
        let mia = site.client("mia")
        if project == Example.sourceGit {
            for dependency in try await mia.all(.dependencies(of: number, in: .path(project))) {
                _ = try await mia.send(.deleteDependency(dependency.id, of: number, in: .path(project)))
            }
        }
        try await call(.put, "\(number)/merge", in: project)
    }

    func delete(_ number: MergeRequest.Number, in project: String) async throws {
        try await call(.delete, "\(number)", in: project)
    }

    private func call(_ method: HTTPMethod, _ path: String, in project: String) async throws {
        let projects = "\(site.forge.url)/api/v4/projects/\(project.replacing("/", with: "%2F"))"
        let token = HTTPHeader(name: "PRIVATE-TOKEN", value: Example.tokens["mia"] ?? "")
        let answer = await site.forge.answer(
            to: HTTPRequest(method, "\(projects)/merge_requests/\(path)", headers: [token])
        )
        guard (200..<300).contains(answer.status) else {
            throw Failure.impossible(String(decoding: answer.body, as: UTF8.self))
        }
    }
}
