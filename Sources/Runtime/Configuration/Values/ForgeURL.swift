/// The base URL of a GitLab instance: `https://HOST[:PORT][/PATH]`, without a slash at its end.
package struct ForgeURL: Hashable, Sendable, CustomStringConvertible {
    package let scheme: String
    /// In small letters; an IPv6 address has its brackets.
    package let host: String
    package let port: Int?
    /// Empty, or `/gitlab` for an instance below another site.
    package let path: String

    /// Reads a URL; `nil` for one with a user, a query, a fragment or characters that need escaping.
    package init?(_ text: String) {
        guard let (scheme, rest) = text.parted(by: "://"), ["http", "https"].contains(scheme.lowercased())
        else {
            return nil
        }
        let authority = rest.prefix { $0 != "/" }
        guard let (host, port) = ForgeURL.endpoint(authority) else { return nil }
        let path = rest.dropFirst(authority.count).droppingSlashes
        guard path.utf8.allSatisfy(ForgeURL.pathBytes.contains), !path.contains("//") else { return nil }
        self.scheme = scheme.lowercased()
        self.host = host
        self.port = port
        self.path = String(path)
    }

    package var description: String { "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "") + path }

    /// Whether a URL lies on this forge.
    package func contains(_ url: String) -> Bool {
        guard let other = ForgeURL(String(url.prefix { $0 != "?" && $0 != "#" })) else { return false }
        guard other.scheme == scheme, other.host == host, other.effectivePort == effectivePort else {
            return false
        }
        return other.path == path || other.path.hasPrefix(path + "/")
    }

    /// The path of the project that a URL on this forge is of, `GROUP/…/NAME`; `nil` for any other URL.
    package func project(at url: String) -> String? {
        guard contains(url), let other = ForgeURL(url), other.path.count > path.count else { return nil }
        let project = String(other.path.dropFirst(path.count + 1))
        return project.isProjectPath ? project : nil
    }

    private var effectivePort: Int { port ?? (scheme == "https" ? 443 : 80) }

    private static func endpoint(_ authority: Substring) -> (host: String, port: Int?)? {
        let bracket = authority.lastIndex(of: "]").map(authority.index(after:)) ?? authority.startIndex
        let colon = authority[bracket...].firstIndex(of: ":")
        let host = authority[..<(colon ?? authority.endIndex)].lowercased()
        guard !host.isEmpty, host.utf8.allSatisfy(hostBytes.contains) else { return nil }
        guard let colon else { return (host, nil) }
        let digits = authority[authority.index(after: colon)...]
        guard digits.first != "+", let port = UInt16(digits), port > 0 else { return nil }
        return (host, Int(port))
    }

    private static let hostBytes = Set("abcdefghijklmnopqrstuvwxyz0123456789.-[]:".utf8)
    private static let pathBytes = hostBytes.union("ABCDEFGHIJKLMNOPQRSTUVWXYZ_~/".utf8).subtracting(
        "[]:".utf8
    )
}

extension String {
    fileprivate func parted(by separator: String) -> (Substring, Substring)? {
        guard let range = firstRange(of: separator) else { return nil }
        return (self[..<range.lowerBound], self[range.upperBound...])
    }
}

extension Substring {
    fileprivate var droppingSlashes: Substring {
        self[..<(lastIndex { $0 != "/" }.map(index(after:)) ?? startIndex)]
    }
}
