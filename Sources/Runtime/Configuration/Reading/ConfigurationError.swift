/// Why functions.yaml cannot be used.
package enum ConfigurationError: Error, Equatable {
    /// There is no such file.
    case missing(String)
    case unreadable(String, reason: String)
    /// Everything that is wrong in it, from the top.
    case mistakes([Mistake])
}

/// One thing that is wrong in functions.yaml.
package struct Mistake: Error, Equatable {
    /// The path of the file, as it was named.
    package let file: String
    package let line: Int
    /// What is wrong and what would be right, with the path of the value.
    package let sentence: String
}

extension Mistake: CustomStringConvertible {
    package var description: String { "\(file):\(line): \(sentence)" }
}

extension ConfigurationError: CustomStringConvertible {
    /// One line for each mistake.
    package var description: String {
        switch self {
        case .missing(let path): "there is no \(path): name the configuration with --config"
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .mistakes(let mistakes): mistakes.map(\.description).joined(separator: "\n")
        }
    }
}
