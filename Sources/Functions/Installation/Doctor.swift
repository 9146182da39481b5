/// Looks at a real installation, and tells what is wrong with it and what to do; it writes nothing.
package struct Doctor: Sendable {
    private let installation: Installation

    package init(_ installation: Installation) {
        self.installation = installation
    }

    /// Looks at every forge in scope, one after the other.
    package func examine() async -> [Diagnosis] {
        var diagnoses: [Diagnosis] = []
        for forge in installation.forges {
            diagnoses += await ForgeExamination(installation, forge).diagnoses()
        }
        return diagnoses
    }
}
