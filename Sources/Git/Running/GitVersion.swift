import Processes

/// A release of git.
package struct GitVersion: Sendable, Equatable, CustomStringConvertible {
    package let major: Int
    package let minor: Int

    /// The oldest release with all that is used here.
    package static let needed = GitVersion(major: 2, minor: 39)

    package var description: String { "\(major).\(minor)" }
}

extension GitVersion: Comparable {
    package static func < (left: GitVersion, right: GitVersion) -> Bool {
        (left.major, left.minor) < (right.major, right.minor)
    }
}

extension GitVersion {
    /// Reads `git version 2.39.5`, and whatever vendors put behind it.
    package init?(parsing text: String) {
        let numbers = text.drop { !$0.isNumber }.split(separator: ".").prefix(2).compactMap { part in
            Int(part.prefix(while: \.isNumber))
        }
        guard text.hasPrefix("git version "), numbers.count == 2 else { return nil }
        self.init(major: numbers[0], minor: numbers[1])
    }

    /// Asks the installed git.
    package static func installed(
        in environment: GitEnvironment = .current
    ) async throws(GitError) -> GitVersion {
        let command = GitCommand(
            arguments: ["version"],
            variables: environment.isolated,
            directory: "/",
            limits: .standard
        )
        let text = try await command.run().output.text
        guard let version = GitVersion(parsing: text) else {
            throw .tooOld(found: "\(text.prefix(80))", needed: "\(needed)")
        }
        return version
    }
}
