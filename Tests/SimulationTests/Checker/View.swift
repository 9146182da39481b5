import Functions
import Sandbox

/// What the checker looks at: the world, sorted by what sluice makes of it.
struct View: Sendable {
    let world: World
    let bot: World.User.ID?
    let sources: [World.MergeRequest]
    let mirrors: [Mirrored]

    /// A dist-git merge request whose branch says what it mirrors.
    struct Mirrored: Sendable {
        let mergeRequest: World.MergeRequest
        let branch: MirrorBranch
        let marker: MirrorMarker?
    }

    init(_ world: World) {
        self.world = world
        bot = world.user(named: "sluice-bot")?.id
        let ordered = world.mergeRequests.values.sorted { $0.id < $1.id }
        let source = world.project(named: Example.sourceGit)?.id
        let dist = world.project(named: Example.distGit)?.id
        sources = ordered.filter { $0.project == source && !$0.sourceBranch.hasPrefix("sluice/") }
        mirrors = ordered.filter { $0.project == dist }.compactMap { mergeRequest in
            guard let branch = MirrorBranch(mergeRequest.sourceBranch) else { return nil }
            let marker = Marker(in: mergeRequest.description, signedWith: nil)
            return Mirrored(
                mergeRequest: mergeRequest,
                branch: branch,
                marker: marker.flatMap { MirrorMarker($0, of: branch) }
            )
        }
    }

    /// The mirrors of a source-git merge request, oldest first.
    func mirrors(of source: World.MergeRequest) -> [Mirrored] {
        mirrors.filter { "\($0.branch.number)" == "\(source.number)" }
    }

    /// The bot's notes with a marker on a source-git merge request.
    func stickyNotes(on source: World.MergeRequest) -> [World.Note] {
        world.notes(of: source.id).filter { note in
            note.author == bot && !note.isSystem
                && Marker(in: note.body, signedWith: nil)?.fields["sticky"] != nil
        }
    }

    func url(of mergeRequest: World.MergeRequest) -> String {
        let path = world.projects[mergeRequest.project]?.path ?? ""
        return "\(world.url)/\(path)/-/merge_requests/\(mergeRequest.number)"
    }

    /// The source-git commit that a dist-git commit says it was made from.
    static func origin(of commit: GitCommit) -> String? {
        commit.trailers.last { $0.key == "From-source-git-commit" }?.value
    }
}
