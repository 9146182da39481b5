import Conversion
import GitLab
import Runtime

extension CIReporter {
    /// What GitLab says of a pipeline now, its trigger jobs included.
    func news(of pipeline: Pipeline.ID, in project: Project.ID) async throws -> PipelineNews {
        let gitLab = session.gitLab
        let found = try await gitLab.send(.pipeline(pipeline, in: .id(project)))
        let jobs = try await gitLab.all(.jobs(of: pipeline, in: .id(project)))
        let triggers = try await gitLab.all(.triggerJobs(of: pipeline, in: .id(project)))
        let commit = try await gitLab.send(.commit(found.commit, in: .id(project)))
        let origin = Trailer.commit(Trailer.fromSourceGit, in: commit.message)
        return PipelineNews(found, jobs: jobs + triggers, commit: origin)
    }

    /// Where people see a project, on the configured forge.
    func address(of project: String) -> String { "\(pair.projects.forge.url)/\(project)" }
}
