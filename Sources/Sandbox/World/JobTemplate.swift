/// A job that a repository's configuration asks for.
package struct JobTemplate: Sendable, Equatable {
    package var name: String
    package var stage: String
    package var allowsFailure: Bool

    package init(name: String, stage: String = "test", allowsFailure: Bool = false) {
        self.name = name
        self.stage = stage
        self.allowsFailure = allowsFailure
    }
}
