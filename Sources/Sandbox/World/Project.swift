extension World {
    /// A project: a repository, and what GitLab keeps around it.
    package struct Project: Sendable {
        package typealias ID = Identifier<Project>

        package enum Visibility: String, Sendable {
            case `private`
            case `internal`
            case `public`
        }

        /// How the merge button works.
        package enum MergeMethod: String, Sendable {
            case merge
            case rebaseMerge = "rebase_merge"
            case fastForward = "ff"
        }

        /// Whether merging squashes.
        package enum Squash: String, Sendable {
            case never
            case always
            case onUnlessRefused = "default_on"
            case offUnlessAsked = "default_off"
        }

        package let id: ID
        /// The full path: `src/hello`.
        package var path: String
        package var name: String
        package var description: String = ""
        package var visibility: Visibility = .public
        package var defaultBranch: String
        /// Whether its group pays for Premium, which merge request dependencies need.
        package var isPremium = false
        package var isArchived = false
        package var mergeMethod: MergeMethod = .merge
        package var squash: Squash = .offUnlessAsked
        package var members: [User.ID: Role] = [:]
        package var forkedFrom: ID?
        package var creator: User.ID?
        package var protectedBranches: [ProtectedBranch] = []
        /// The jobs of its merge request pipelines; none: no pipelines start by themselves.
        package var pipelineJobs: [JobTemplate] = []
        /// Paths it had before it was renamed; they redirect.
        package var formerPaths: [String] = []
        package let createdAt: Timestamp
        package var lastActivityAt: Timestamp
        var mergeRequestCount = 0
        var pipelineCount = 0
    }
}

extension World.Project {
    /// The path without its last part: `src`.
    var namespacePath: String { path.split(separator: "/").dropLast().joined(separator: "/") }

    /// The last part of the path: `hello`.
    var slug: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The folder of its repository, below the sandbox's own.
    var folderName: String { "\(id).git" }
}

extension World {
    package func project(named path: String) -> Project? {
        projects.values.first { $0.path == path }
    }

    @discardableResult
    mutating func addProject(_ path: String, defaultBranch: String) -> Project {
        let createdAt = now()
        let slug = path.split(separator: "/").last.map(String.init) ?? path
        let project = Project(
            id: number(.project),
            path: path,
            name: slug,
            defaultBranch: defaultBranch,
            protectedBranches: [ProtectedBranch(name: defaultBranch)],
            createdAt: createdAt,
            lastActivityAt: createdAt
        )
        projects[project.id] = project
        return project
    }

    /// The project a path or former path leads to.
    func project(onceNamed path: String) -> Project? {
        projects.values.first { $0.formerPaths.contains(path) }
    }

    package mutating func rename(_ project: Project.ID, to path: String) {
        guard let former = projects[project]?.path, former != path else { return }
        projects[project]?.formerPaths.append(former)
        projects[project]?.path = path
    }

    /// Sets when something last happened in a project.
    mutating func touch(_ project: Project.ID) {
        let moment = now()
        projects[project]?.lastActivityAt = moment
    }

    /// Deletes a project with its merge requests; those that came from it stay, without their source.
    mutating func remove(_ project: Project.ID) {
        projects[project] = nil
        hooks = hooks.filter { $0.value.project != project }
        mergeRequests = mergeRequests.filter { $0.value.project != project }
        for id in mergeRequests.keys where mergeRequests[id]?.sourceProject == project {
            mergeRequests[id]?.sourceProject = nil
        }
    }
}
