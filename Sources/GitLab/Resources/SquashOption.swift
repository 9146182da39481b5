/// Whether a project squashes the commits of a merge request into one.
///
/// Source: <https://docs.gitlab.com/user/project/merge_requests/squash_and_merge/#configure-squash-options-for-a-project>
package enum SquashOption: Word {
    case never
    /// Nobody can merge without it.
    case always
    case onUnlessRefused
    case offUnlessAsked
    case other(String)

    package static let known: [SquashOption] = [.never, .always, .onUnlessRefused, .offUnlessAsked]

    package var word: String {
        switch self {
        case .never: "never"
        case .always: "always"
        case .onUnlessRefused: "default_on"
        case .offUnlessAsked: "default_off"
        case .other(let word): word
        }
    }
}
