import JSON

/// The texts of a merge request and how long they may be.
struct MergeRequestTexts {
    var title: String?
    var description: String?

    private static let longestTitle = 255
    private static let longestDescription = 1_048_576

    /// - Throws: ``Refusal`` 400 with the complaints by field.
    func check() throws {
        var errors = JSONObject()
        if let title, title.trimmingSpaces.isEmpty { errors["title"] = ["can't be blank"] }
        if let title, title.count > Self.longestTitle {
            errors["title"] = ["is too long (maximum is \(Self.longestTitle) characters)".json]
        }
        if let description, description.count > Self.longestDescription {
            errors["description"] = [
                "is too long (\(description.count) characters). The maximum size is 1048576 characters.".json
            ]
        }
        guard errors.isEmpty else { throw Refusal.message(400, errors) }
    }
}
