/// A repository elsewhere.
package struct Remote: Sendable, Equatable {
    /// `https://HOST/PATH`, or `http://`; without a user in it.
    package let url: String
    package let credential: Credential?
    /// Whether the URL may be a folder of this machine.
    private let isLocal: Bool

    package init(url: String, credential: Credential? = nil) {
        self.url = url
        self.credential = credential
        isLocal = false
    }

    private init(folder: String) {
        url = "file://\(folder)"
        credential = nil
        isLocal = true
    }

    /// A repository in a folder of this machine.
    package static func folder(_ path: String) -> Remote { Remote(folder: path) }
}

extension Remote {
    /// The host with its port, as errors name it.
    var host: String { isLocal ? String(url.dropFirst("file://".count)) : String(authority) }

    /// What git may speak to it.
    var protocols: String { isLocal ? "file" : "http:https" }

    /// Scheme and host: where the credential may be sent.
    private var origin: String { String(url.prefix { $0 != "/" }) + "//\(authority)/" }

    private var authority: Substring {
        let rest = url.drop { $0 != ":" }.dropFirst(3)
        return rest.prefix { !"/?#".contains($0) }
    }

    /// Refuses what is no plain URL of a web server.
    /// - Throws: `.invalidRemote`.
    func check() throws(GitError) {
        if isLocal { return }
        if url.utf8.contains(where: { $0 <= .space || $0 >= 0x7f }) {
            throw .invalidRemote(reason: "it holds a blank, a control character or a letter beyond ASCII")
        }
        guard url.hasPrefix("https://") || url.hasPrefix("http://"), !authority.isEmpty else {
            throw .invalidRemote(reason: "it does not begin with https://HOST or http://HOST")
        }
        if authority.contains("@") || authority.contains("\\") {
            throw .invalidRemote(reason: "it names a user; a credential is given apart from the URL")
        }
    }

    /// What git is told of the remote; the credential comes by this way and no other.
    var configuration: GitConfiguration {
        let base = GitConfiguration([
            "remote.\(Self.name).url": url,
            "remote.\(Self.name).tagOpt": "--no-tags",
            "protocol.version": "2",
            "http.followRedirects": "false",
            "http.lowSpeedLimit": "100",
            "http.lowSpeedTime": "60",
        ])
        guard let credential else { return base }
        return base
            + GitConfiguration(["http.\(origin).extraHeader": "Authorization: \(credential.authorization)"])
    }

    /// Says that the remote has what is missing here; without it git knows of no place to fetch an object from.
    static let promise = GitConfiguration([
        "remote.\(name).promisor": "true",
        "remote.\(name).partialCloneFilter": "blob:none",
    ])

    /// What git calls the remote while a command runs.
    static let name = "sluice"
}
