/// Where webhooks may be sent: this machine, and hosts that were named at the start.
package struct HookTargets: Sendable {
    private let hosts: Set<String>

    package init(hosts: Set<String> = []) {
        self.hosts = Set(hosts.map { $0.lowercased() })
    }

    func allow(_ url: String) -> Bool {
        guard let host = Self.host(of: url) else { return false }
        return Self.isLoopback(host) || hosts.contains(host)
    }

    private static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.wholeMatch(of: /127(\.\d{1,3}){3}/) != nil
    }

    /// The host of an `http` or `https` URL without credentials, in small letters.
    private static func host(of url: String) -> String? {
        let form = /(?i)https?:\/\/(?:\[([0-9a-f:]+)\]|([a-z0-9.-]+))(?::\d{1,5})?(?:[\/?].*)?/
        guard let match = url.wholeMatch(of: form)?.output else { return nil }
        return (match.1 ?? match.2)?.lowercased()
    }
}
