import FoundationEssentials

/// The folder of all repositories, and who works on which.
struct Repositories: Sendable {
    let folder: String
    private let turns = Turns()
    private let memory = GitMemory()

    /// Makes a temporary folder.
    init() throws {
        let name = "sluice-sandbox-\(UInt64.random(in: .min ... .max))"
        let url = FileManager.default.temporaryDirectory.appending(path: name)
        folder = url.path(percentEncoded: false)
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        } catch {
            throw SandboxError.folder(folder, reason: "\(error)")
        }
    }

    subscript(project: World.Project) -> GitRepository {
        GitRepository(folder: "\(folder)/\(project.folderName)", memory: memory)
    }

    /// Makes the empty repository of a project.
    func create(for project: World.Project) async throws {
        let repository = self[project]
        do {
            try FileManager.default.createDirectory(
                atPath: repository.folder,
                withIntermediateDirectories: false
            )
        } catch {
            throw SandboxError.folder(repository.folder, reason: "\(error)")
        }
        try await repository.create(defaultBranch: project.defaultBranch)
    }

    func remove(_ project: World.Project) throws {
        try FileManager.default.removeItem(atPath: self[project].folder)
    }

    func removeAll() throws {
        try FileManager.default.removeItem(atPath: folder)
    }

    /// Does something that moves references, while nobody else does in this repository.
    func exclusively<Result: Sendable>(
        in project: World.Project.ID,
        _ body: () async throws -> Result
    ) async throws -> Result {
        await turns.take(project)
        do {
            let result = try await body()
            await turns.giveBack(project)
            return result
        } catch {
            await turns.giveBack(project)
            throw error
        }
    }
}
