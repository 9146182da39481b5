import GitLab
import Runtime

/// The words of a mirror: the source's own, or as the mapping wants them.
struct MirrorWords {
    let source: SourceMergeRequest
    let pair: Pair
    let targetBranch: String

    private var options: MappingOptions { pair.projects.mapping.options }

    /// The title; `Draft:` in front makes a draft.
    var title: String {
        let draft = DraftTitle(source.title)
        let text = options.title?.filled(plainly) ?? source.title
        return switch options.draft {
        case .follow: draft.isDraft ? "Draft: \(DraftTitle(text).withoutMark)" : text
        case .always: "Draft: \(DraftTitle(text).withoutMark)"
        case .never: DraftTitle(text).withoutMark
        }
    }

    /// What the description begins with.
    var introduction: String {
        if let introduction = options.introduction { return introduction.filled(harmlessly) }
        return """
            This merge request brings \(pair)+s to dist-git, as patches and a spec file: \(source.webURL)

            Please discuss the change there. sluice keeps this merge request level with it; commits pushed here are replaced.
            """
    }

    /// What a person has to do here; `nil` while the source is open.
    var whatIsLeft: String? {
        guard source.state == .merged else { return nil }
        return "**It is merged in source-git:** merge this one as well, or the change never gets to dist-git."
    }

    /// What the source says.
    var quotation: String { ForeignText(source.description).quoted() }

    private func plainly(_ place: TextTemplate.Place) -> String {
        switch place {
        case .title: DraftTitle(source.title).withoutMark
        case .description: source.description
        case .reference: "\(pair)"
        case .url: source.webURL
        case .branch: targetBranch
        }
    }

    private func harmlessly(_ place: TextTemplate.Place) -> String {
        switch place {
        case .title, .branch: ForeignText(plainly(place)).line()
        case .description: quotation
        case .reference, .url: plainly(place)
        }
    }
}
