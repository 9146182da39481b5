/// Two patterns for the same thing under two names: what `*` stands for in one is put into the other.
package protocol PatternPair: Sendable {
    /// The name on the source-git side.
    var sourceGit: Pattern { get }
    /// The name on the dist-git side; it has a `*` where the other has one.
    var distGit: Pattern { get }
}

/// Lists are read from the top: the first pair that fits a source-git name decides; exceptions stand first.
extension Sequence where Element: PatternPair {
    /// The dist-git name of a source-git name, and the pair that says so.
    func distGit(of sourceGit: String) -> (pair: Element, name: String)? {
        for pair in self {
            if let capture = pair.sourceGit.capture(in: sourceGit) {
                return (pair, pair.distGit.filled(with: capture))
            }
        }
        return nil
    }

    /// The source-git name whose dist-git name this is; the two directions never disagree.
    func sourceGit(of distGit: String) -> (pair: Element, name: String)? {
        for pair in self {
            guard let capture = pair.distGit.capture(in: distGit) else { continue }
            let name = pair.sourceGit.filled(with: capture)
            if self.distGit(of: name)?.name == distGit { return (pair, name) }
        }
        return nil
    }
}
