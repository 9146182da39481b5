import YAML

/// Collects what is wrong, so that one reading of the file finds all of it.
final class Mistakes {
    private let file: String
    private var found: [Mistake] = []

    init(in file: String) {
        self.file = file
    }

    var isEmpty: Bool { found.isEmpty }

    /// All of it, from the top of the file.
    var list: [Mistake] {
        found.enumerated()
            .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            .map(\.element)
    }

    /// Notes a sentence about a value.
    func add(_ value: YAMLReader, _ sentence: String) {
        let place = value.path.isEmpty ? "" : "\(value.path): "
        found.append(Mistake(file: file, line: value.line, sentence: place + sentence))
    }

    func add(_ error: YAMLError) {
        found.append(Mistake(file: file, line: error.line, sentence: error.sentence))
    }

    /// What a value is read as; `nil` when it cannot be, which is noted.
    func attempt<Value>(_ read: () throws(YAMLError) -> Value) -> Value? {
        do {
            return try read()
        } catch {
            add(error)
            return nil
        }
    }
}

extension YAMLError {
    fileprivate var line: Int {
        switch self {
        case .syntax(_, let line, _), .limit(_, let line), .missing(_, let line): line
        case .mismatch(_, _, _, let line), .unknownKey(_, _, let line): line
        }
    }

    /// The description without the line that it begins with.
    fileprivate var sentence: String {
        String(description.dropFirst("line \(line): ".count))
    }
}
