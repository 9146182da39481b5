/// A filter rule of rsync: which names stay out of a transfer, and which are safe from deletion.
///
/// Source: <https://download.samba.org/pub/rsync/rsync.1#FILTER_RULES>
package struct FilterRule: Sendable, Equatable {
    /// What happens to a name that matches.
    enum Action: Sendable, Equatable {
        /// Not copied.
        case hide
        /// Copied, whatever a later rule says.
        case show
        /// Not deleted.
        case protect
        /// Deleted when source-git lacks it, whatever a later rule says.
        case risk
        /// Neither copied nor deleted.
        case exclude
        /// Copied and deleted, whatever a later rule says.
        case include
    }

    let action: Action
    let pattern: FilterPattern
    /// The modifier `!`: the rule is for every name that does not match.
    let isNegated: Bool

    init(_ action: Action, _ pattern: FilterPattern, isNegated: Bool = false) {
        self.action = action
        self.pattern = pattern
        self.isNegated = isNegated
    }

    func matches(_ path: [[UInt8]], isFolder: Bool) -> Bool {
        pattern.matches(path, isFolder: isFolder) != isNegated
    }
}
