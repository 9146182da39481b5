extension Sandbox {
    /// One request that the sandbox received, and what came of it.
    package struct RequestRecord: Sendable {
        package enum Kind: Sendable, Equatable {
            /// The REST API.
            case api
            /// Git over HTTP.
            case git
            /// A page for people.
            case page
            /// The sandbox's own controls.
            case control
        }

        package let kind: Kind
        /// What was asked for, without names: `GET /projects/:id/merge_requests`, `git-upload-pack`, `page`.
        package let route: String
        package let method: String
        /// The path as sent, without its query.
        package let path: String
        package let query: String
        package let headers: [(name: String, value: String)]
        package let body: [UInt8]
        /// The user name of the caller; `nil` for nobody.
        package let user: String?
        /// `nil` while it is under way, and for good when the connection was dropped.
        package internal(set) var status: Int?
    }
}

extension Sandbox.RequestRecord {
    /// A header, whatever the case of its name.
    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// Whether it asked for something to be changed.
    package var isWrite: Bool {
        switch kind {
        case .api: method != "GET" && method != "HEAD"
        case .git: route == GitRoute.Service.push.rawValue
        case .page, .control: false
        }
    }

    /// Whether it was answered with what it asked for.
    package var isSuccess: Bool { status.map { (200..<400).contains($0) } ?? false }
}
