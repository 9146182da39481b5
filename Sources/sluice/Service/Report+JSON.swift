package import JSON
package import Runtime

extension Report: JSONEncodable {
    /// What `sluice run --json` prints: `outcome` is `done`, `ignored`, `planned`, `try-again` or `impossible`.
    package var json: JSONValue {
        var members: JSONObject = ["outcome": .string(word), "message": .string("\(self)")]
        members["function"] = function.map { .string($0) }
        if case .success(.planned(_, let plan)) = result { members["plan"] = plan }
        return .object(members)
    }
}
