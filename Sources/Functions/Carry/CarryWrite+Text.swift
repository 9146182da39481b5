import Git
import GitLab
package import JSON

extension CarryWrite: CustomStringConvertible {
    package var description: String {
        switch self {
        case .push(let commit, let branch, let old):
            "push \(commit.short) to \(branch)" + (old.map { " (now \($0.short))" } ?? " (new)")
        case .open(let branch, _): "open a merge request of \(branch)"
        case .edit(let number, let changes): "\(changes.state?.rawValue ?? "edit") !\(number)"
        case .report: "create an issue"
        case .rephrase(let number, let changes): "\(changes.state?.rawValue ?? "edit") #\(number)"
        case .remove(let branch, let head): "remove \(branch) (now \(head.short))"
        }
    }
}

extension CarryWrite: JSONEncodable {
    package var json: JSONValue {
        switch self {
        case .push(let commit, let branch, let old):
            [
                "write": "push", "branch": "\(branch)".json, "commit": "\(commit)".json,
                "expecting": old.map { "\($0)" }.json,
            ]
        case .open(let branch, let text):
            ["write": "open", "branch": "\(branch)".json, "description": text.json]
        case .edit(let number, let changes):
            [
                "write": "edit", "merge_request": number.json, "description": changes.description.json,
                "state": (changes.state?.rawValue).json,
            ]
        case .report(let text): ["write": "report", "description": text.json]
        case .rephrase(let number, let changes):
            [
                "write": "rephrase", "issue": number.json, "description": changes.description.json,
                "state": (changes.state?.rawValue).json,
            ]
        case .remove(let branch, let head):
            ["write": "remove", "branch": "\(branch)".json, "expecting": "\(head)".json]
        }
    }
}
