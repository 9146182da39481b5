import Git
import GitLab
package import JSON

extension Write: CustomStringConvertible {
    package var description: String {
        switch self {
        case .push(let commit, let branch, let old):
            "push \(commit.short) to \(branch)" + (old.map { " (now \($0.short))" } ?? " (new)")
        case .open(let branch, let text):
            "open a merge request of \(branch) into \(text.targetBranch): \(text.title)"
        case .edit(let number, let changes): "edit !\(number): \(changes.names.joined(separator: ", "))"
        case .say: "post the sticky note"
        case .rephrase(let note, _): "edit the sticky note \(note)"
        case .withdraw(let note): "delete the second sticky note \(note)"
        case .block: "let the source-git merge request wait for its mirror"
        case .unblock: "let the source-git merge request wait no longer"
        case .setStatus(let status, let commit, _):
            "set the status \(status.name) of commit \(commit.prefix(12)) to \(status.state)"
        case .startPipeline(let number): "start a pipeline for !\(number)"
        case .reply: "answer the command"
        case .react(let note): "react to note \(note.id)"
        }
    }
}

extension Write: JSONEncodable {
    package var json: JSONValue {
        switch self {
        case .push(let commit, let branch, let old):
            [
                "write": "push", "branch": "\(branch)".json, "commit": "\(commit)".json,
                "expecting": old.map { "\($0)" }.json,
            ]
        case .open(let branch, let text):
            [
                "write": "open", "branch": "\(branch)".json, "title": text.title.json,
                "target_branch": text.targetBranch.json,
                "description": text.description.json,
            ]
        case .edit(let number, let changes):
            [
                "write": "edit", "merge_request": number.json, "title": changes.title.json,
                "description": changes.description.json,
                "target_branch": changes.targetBranch.json, "state": (changes.state?.rawValue).json,
            ]
        case .say(let body): ["write": "say", "body": body.json]
        case .rephrase(let note, let body): ["write": "rephrase", "note": note.json, "body": body.json]
        case .withdraw(let note): ["write": "withdraw", "note": note.json]
        case .block(let mirror): ["write": "block", "by": mirror.json]
        case .unblock(let dependency): ["write": "unblock", "dependency": dependency.json]
        case .setStatus(let status, let commit, let project):
            [
                "write": "set_status", "commit": commit.json, "project": project.json,
                "name": status.name.json, "state": status.state.json,
                "target_url": status.targetURL.json, "description": status.description.json,
            ]
        case .startPipeline(let number): ["write": "start_pipeline", "merge_request": number.json]
        case .reply(let body): ["write": "reply", "body": body.json]
        case .react(let note): ["write": "react", "note": note.id.json, "emoji": CommandNote.emoji.json]
        }
    }
}

extension MergeRequestChanges {
    /// What is changed, in words.
    fileprivate var names: [String] {
        var names = state.map { [$0.rawValue] } ?? []
        if title != nil { names.append("title") }
        if targetBranch != nil { names.append("target branch") }
        if description != nil { names.append("description") }
        return names
    }
}
