import Cryptography
import JSON

extension HookSettings {
    private static let mostHeaders = 20
    private static let signingKeyLength = 32
    private static let strategies = ["wildcard", "regex", "all_branches"]

    /// - Throws: ``Refusal`` 400 or 422 for what GitLab would not store.
    init(_ parameters: Parameters, isNew: Bool) throws {
        url = isNew ? try parameters.requiredString("url") : try parameters.string("url")
        name = try parameters.string("name")
        description = try parameters.string("description")
        token = try parameters.string("token")
        signingToken = try parameters.string("signing_token")
        verifiesTLS = try parameters.bool("enable_ssl_verification")
        for trigger in HookTrigger.allCases {
            if let isWanted = try parameters.bool(trigger.flag) { triggers[trigger] = isWanted }
        }
        branchFilter = try Self.branchFilter(parameters)
        customHeaders = try Self.customHeaders(parameters)
        try checkSigningToken()
    }

    private static func branchFilter(_ parameters: Parameters) throws -> World.Hook.BranchFilter? {
        let strategy = try parameters.choice("branch_filter_strategy", of: strategies)
        let pattern = try parameters.string("push_events_branch_filter") ?? ""
        switch strategy {
        case "all_branches": return .allBranches
        case "regex":
            guard (try? Regex(pattern)) != nil else {
                throw Refusal.error(422, "Invalid branch filter given")
            }
            return .regex(pattern)
        case nil where !parameters.has("push_events_branch_filter"): return nil
        default: return .wildcard(pattern)
        }
    }

    private static func customHeaders(_ parameters: Parameters) throws -> [World.Hook.CustomHeader]? {
        guard let value = parameters["custom_headers"] else { return nil }
        do {
            let headers = try JSONReader(value, path: "custom_headers").elements().map {
                World.Hook.CustomHeader(key: try $0.string("key"), value: try $0.string("value"))
            }
            guard headers.count <= mostHeaders else {
                throw Refusal.error(422, "Custom headers are too many")
            }
            return headers
        } catch let error as JSONError {
            throw Refusal.error(400, "\(error)")
        }
    }

    /// `whsec_` and 32 bytes in Base64.
    private func checkSigningToken() throws {
        guard let signingToken else { return }
        let key = signingToken.hasPrefix("whsec_") ? Base64.decode(String(signingToken.dropFirst(6))) : nil
        guard key?.count != Self.signingKeyLength else { return }
        let complaint = "must be a whsec_ prefix followed by 32 Base64-encoded bytes"
        throw Refusal.field("signing_token", complaint, status: 422)
    }

    /// - Throws: ``Refusal`` 422 for a URL the sandbox will not send to.
    func requireAllowed(by targets: HookTargets) throws {
        guard let url, !targets.allow(url) else { return }
        throw Refusal.error(422, "Invalid url given")
    }
}
