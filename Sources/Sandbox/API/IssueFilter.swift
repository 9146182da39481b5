/// Which issues of a project a list holds.
struct IssueFilter {
    private let caller: World.User.ID?
    private let scope: String
    private let state: String
    private let labels: [String]

    init(_ call: Call) throws {
        let scopes = ["created_by_me", "assigned_to_me", "all"]
        caller = call.caller?.id
        scope = try call.parameters.choice("scope", of: scopes) ?? "all"
        state = try call.parameters.choice("state", of: ["opened", "closed", "all"]) ?? "all"
        labels = try call.parameters.strings("labels") ?? []
    }

    func admits(_ issue: World.Issue) -> Bool {
        let isInScope =
            switch scope {
            case "created_by_me": issue.author == caller
            case "assigned_to_me": false
            default: true
            }
        return isInScope && (state == "all" || issue.state.rawValue == state)
            && labels.allSatisfy(issue.labels.contains)
    }
}
