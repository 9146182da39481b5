import Git
import GitLab

@testable import Functions

extension Write {
    var kind: String {
        switch self {
        case .push: "push"
        case .open: "open"
        case .edit: "edit"
        case .say: "say"
        case .rephrase: "rephrase"
        case .withdraw: "withdraw"
        case .block: "block"
        case .unblock: "unblock"
        case .setStatus: "status"
        case .startPipeline: "start"
        case .reply: "reply"
        case .react: "react"
        }
    }

    var text: String? {
        switch self {
        case .say(let body), .rephrase(_, let body), .reply(let body): body
        default: nil
        }
    }

    /// The merge request that is edited.
    var number: MergeRequest.Number? {
        if case .edit(let number, _) = self { number } else { nil }
    }

    var stateChange: MergeRequestChanges.StateChange? { changes?.state }
    var changedTitle: String? { changes?.title }
    var changedDescription: String? { changes?.description }

    private var changes: MergeRequestChanges? {
        if case .edit(_, let changes) = self { changes } else { nil }
    }
}

extension ObjectID {
    /// Some other object.
    var successor: ObjectID? { ObjectID(String(repeating: "e", count: 40)) }
}
