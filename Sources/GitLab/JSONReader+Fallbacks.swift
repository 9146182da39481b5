import JSON

extension JSONReader {
    /// The first member that is there and not null, for what GitLab has renamed.
    func first(of keys: String...) throws(JSONError) -> JSONReader? {
        try first(of: keys)
    }

    /// A switch, by its newest name first; GitLab means false where it writes null or nothing.
    ///
    /// Source: <https://docs.gitlab.com/api/rest/>
    func flag(_ keys: String...) throws(JSONError) -> Bool {
        try first(of: keys)?.bool() ?? false
    }

    private func first(of keys: [String]) throws(JSONError) -> JSONReader? {
        for key in keys {
            if let member = try at(ifPresent: key) { return member }
        }
        return nil
    }
}
