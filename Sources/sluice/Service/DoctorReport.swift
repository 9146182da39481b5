import Functions
import JSON

/// What `sluice doctor` prints: places that are in the same state stand together.
struct DoctorReport {
    let diagnoses: [Diagnosis]

    func count(of severity: Finding.Severity) -> Int {
        diagnoses.flatMap(\.findings).count { $0.severity == severity }
    }

    var text: String {
        (groups.map { ([$0.heading] + $0.findings.flatMap(\.lines)).joined(separator: "\n") } + [total])
            .joined(separator: "\n")
    }

    private var groups: [(heading: String, findings: [Finding])] {
        var order: [[Finding]] = []
        var places: [[Finding]: [Diagnosis.Place]] = [:]
        for diagnosis in diagnoses {
            if places[diagnosis.findings] == nil { order.append(diagnosis.findings) }
            places[diagnosis.findings, default: []].append(diagnosis.place)
        }
        return order.map { (Self.heading(of: places[$0] ?? []), $0) }
    }

    private static func heading(of places: [Diagnosis.Place]) -> String {
        let shown = places.prefix(3).map(\.text).joined(separator: ", ")
        return (places.count > 3 ? "\(shown) and \(places.count - 3) more" : shown).printable
    }

    /// `2 projects: 1 problem, no warnings, 2 things not known`.
    private var total: String {
        let projects = diagnoses.count { if case .project = $0.place { true } else { false } }
        let unknown = count(of: .unknown)
        let words = [
            Self.counted(count(of: .problem), "problem"), Self.counted(count(of: .warning), "warning"),
            unknown == 0 ? nil : "\(Self.counted(unknown, "thing")) not known",
        ]
        return "\(Self.counted(projects, "project")): \(words.compactMap { $0 }.joined(separator: ", "))"
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count == 0 ? "no" : "\(count)") \(noun)\(count == 1 ? "" : "s")"
    }
}

extension DoctorReport: JSONEncodable {
    var json: JSONValue {
        [
            "problems": count(of: .problem).json, "warnings": count(of: .warning).json,
            "unknown": count(of: .unknown).json,
            "findings": diagnoses.flatMap { diagnosis in
                diagnosis.findings.map { diagnosis.place.json.merging($0.json) }
            }.json,
        ]
    }
}

extension Finding {
    /// The sentence behind its severity, and below it what to do.
    fileprivate var lines: [String] {
        let word = severity == .fine ? "ok" : severity.rawValue
        let margin = String(repeating: " ", count: 10 - word.count)
        return ["  \(word)\(margin)\(sentence.printable)"]
            + (remedy.map { ["\(String(repeating: " ", count: 12))→ \($0.printable)"] } ?? [])
    }

    fileprivate var json: [(String, JSONValue)] {
        [
            ("severity", severity.rawValue.json), ("sentence", sentence.json),
            ("remedy", remedy.json),
        ]
    }
}

extension Diagnosis.Place {
    fileprivate var text: String {
        switch self {
        case .forge(let name, let url): "\(name) (\(url))"
        case .webhooks(let url): url
        case .project(let path, let part, _): "\(path) (\(part))"
        }
    }

    fileprivate var json: JSONObject {
        switch self {
        case .forge(let name, _): ["forge": "\(name)".json]
        case .webhooks(let url): ["url": url.json]
        case .project(let path, let part, let forge):
            ["forge": "\(forge)".json, "project": path.json, "part": "\(part)".json]
        }
    }
}

extension JSONObject {
    fileprivate func merging(_ members: [(String, JSONValue)]) -> JSONObject {
        JSONObject(map { ($0.key, $0.value) } + members)
    }
}
