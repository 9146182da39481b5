/// A project as an event names it.
package struct EventProject: Sendable, Equatable {
    /// GitLab's number for it.
    package let id: Int64
    /// `GROUP/…/NAME`; `nil` in the few payloads that give only the number.
    package let path: String?

    package init(id: Int64, path: String?) {
        self.id = id
        self.path = path
    }
}
