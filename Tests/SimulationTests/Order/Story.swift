import GitLab
import Runtime
import Sandbox

/// The life of one merge request, told by five webhooks.
struct Story: Sendable {
    let site: Site

    /// What happens, in its order.
    enum Chapter: CaseIterable, Sendable {
        case open, push, edit, close, reopen
    }

    /// Lets it happen; `then` is called behind each chapter with the webhook that tells of it.
    func live(_ then: (Chapter, Event) async throws -> Void) async throws {
        let stage = Stagehand(site: site)
        for chapter in Chapter.allCases {
            switch chapter {
            case .open: try await stage.openMergeRequest()
            case .push: try await stage.push(stage: 1)
            case .edit: try await stage.change(MergeRequestChanges(title: "Greet all", description: "All."))
            case .close: try await stage.change(MergeRequestChanges(state: .close))
            case .reopen: try await stage.change(MergeRequestChanges(state: .reopen))
            }
            try await then(chapter, try await stage.lastEvent { $0.project?.path == Example.sourceGit })
        }
    }

    /// Delivers an event, undisturbed.
    func deliver(_ event: Event) async {
        _ = await Worker(1, at: site, under: Undisturbed(clock: site.forge.clock)).handle(event)
    }
}
