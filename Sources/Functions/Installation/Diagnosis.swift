package import Runtime

/// What was found out about one place of an installation.
package struct Diagnosis: Sendable, Equatable {
    package enum Place: Sendable, Hashable {
        /// A GitLab instance, and the accounts that act there.
        case forge(Forge.Name, url: String)
        /// Where GitLab's webhooks lead.
        case webhooks(url: String)
        /// The project of a path, and its part in its pair.
        case project(String, ProjectPart, on: Forge.Name)
    }

    package let place: Place
    package let findings: [Finding]
}
