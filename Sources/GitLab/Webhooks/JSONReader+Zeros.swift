import JSON

/// Members that brokers re-encode with a zero where GitLab wrote nothing.
extension JSONReader {
    /// A text; `nil` also for an empty one.
    func text(ifPresent key: String) throws(JSONError) -> String? {
        let text = try string(ifPresent: key)
        return text == "" ? nil : text
    }

    /// A number that names something; `nil` also for 0.
    func id<Subject>(ifPresent key: String) throws(JSONError) -> Identifier<Subject>? {
        let id: Identifier<Subject>? = try decode(ifPresent: key)
        return id?.value == 0 ? nil : id
    }

    /// A number that names something and has to be there.
    func id<Subject>(_ key: String) throws(JSONError) -> Identifier<Subject> {
        let member = try at(key)
        guard let id: Identifier<Subject> = try id(ifPresent: key) else {
            throw member.mismatch(expected: "a number other than 0")
        }
        return id
    }

    /// A word of GitLab's; `nil` also for an empty one.
    func word<Found: Word>(ifPresent key: String) throws(JSONError) -> Found? {
        try text(ifPresent: key).map { Found($0) }
    }

    /// A moment; `nil` also for a text that is none.
    func timestamp(ifPresent key: String) throws(JSONError) -> Timestamp? {
        try string(ifPresent: key).flatMap { Timestamp($0) }
    }

    /// A duration in whole seconds.
    func seconds(ifPresent key: String) throws(JSONError) -> Int? {
        guard let seconds = try real(ifPresent: key), seconds < 1e9 else { return nil }
        return Int(seconds.rounded())
    }
}
