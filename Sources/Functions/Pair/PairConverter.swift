import Conversion
import Git
import GitLab
import Runtime

/// Converts the head of a source-git merge request, in an empty repository that takes both sides' objects.
struct PairConverter: Sendable {
    let pair: Pair
    let session: ForgeSession
    let repository: Repository

    func convert(_ sight: PairSight) async throws -> PairConversion {
        do {
            return try await conversion(of: sight)
        } catch let error as ConversionError {
            return .impossible("\(error)")
        } catch let obstacle as PairObstacle {
            return .impossible(obstacle.sentence)
        }
    }

    private func conversion(of sight: PairSight) async throws -> PairConversion {
        let configuration = try await configuration(on: sight.source.targetBranch)
        let fetch = PairFetch(pair: pair, session: session, repository: repository)
        let base = try await fetch.distGit(sight.targetBranch)
        let history = try await fetch.sourceGit(sight.source, configuration, over: base)
        guard history.head.text == sight.source.head else { throw PairCollision.moved }
        if pair.projects.mapping.options.whenBehind == .wait {
            let backlog = try await PairBacklog(pair: pair, repository: repository, fetch: fetch)
                .commits(under: history, base: base, on: sight.targetBranch, configuration)
            guard backlog.isEmpty else { return .behind(backlog) }
        }
        let update = try await UpdateDistGit(sourceGit: repository, distGit: repository).plan(
            head: history.head,
            base: base,
            configuration: configuration,
            upstream: history.upstream,
            packager: "\(session.author.name) <\(session.author.email)>"
        )
        guard !update.isEmpty else { return .alreadyThere }
        let message = DistGitMessage.message(
            for: history.head,
            bringing: history.brought,
            resolvingLinks: pair.projects.mapping.options.links == .resolve
        )
        let author = Signature(name: session.author.name, email: session.author.email, seconds: 0)
        let commit = try await repository.write(update.commit(message, by: author))
        return .made(commit, replacing: history.replaced(by: sight))
    }

    /// The configuration of the target branch: what a contributor's head says of it does not count.
    private func configuration(on branch: String) async throws -> PackageConfiguration {
        let project = pair.sourceGit
        let path = "\(SourceGitConfiguration.path)"
        do {
            let file = try await session.gitLab.send(.file(path, at: branch, in: .path(project)))
            let name = pair.distGit.split(separator: "/").last.map(String.init) ?? ""
            return try SourceGitConfiguration(parsing: file.bytes).package(for: name)
        } catch {
            guard let refusal = error as? GitLabError, refusal.isNotFound else { throw error }
            throw PairObstacle(
                sentence: "Branch \(branch) of \(project) has no \(path), so it is no source-git branch; "
                    + "`sluice init` makes one."
            )
        }
    }
}

extension SourceHistory {
    /// The head that was converted before, if it was pushed over.
    fileprivate func replaced(by sight: PairSight) -> String? {
        guard let old = sight.mirror?.marker?.head, old != sight.source.head else { return nil }
        return brought.contains { "\($0.id)" == old } ? nil : old
    }
}
