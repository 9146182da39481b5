/// One thing that was found out about an installation.
package struct Finding: Sendable, Hashable {
    package enum Severity: String, Sendable, CaseIterable {
        /// Something does not work, or events are lost.
        case problem
        /// Something works, and will not for long or not always.
        case warning
        /// It could not be looked at.
        case unknown
        case fine
    }

    package let severity: Severity
    /// What is so; a sentence without a period at its end.
    package let sentence: String
    /// What a person does about it; `nil` where all is fine.
    package let remedy: String?
}

extension Finding {
    static func problem(_ sentence: String, remedy: String) -> Finding {
        Finding(severity: .problem, sentence: sentence, remedy: remedy)
    }

    static func warning(_ sentence: String, remedy: String) -> Finding {
        Finding(severity: .warning, sentence: sentence, remedy: remedy)
    }

    static func unknown(_ sentence: String, remedy: String) -> Finding {
        Finding(severity: .unknown, sentence: sentence, remedy: remedy)
    }

    static func fine(_ sentence: String) -> Finding {
        Finding(severity: .fine, sentence: sentence, remedy: nil)
    }
}
