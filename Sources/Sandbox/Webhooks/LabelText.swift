import JSON

/// A label, of which the sandbox keeps the name only.
struct LabelText {
    private let title: String

    init(_ title: String) {
        self.title = title
    }

    func hookJSON(in project: World.Project.ID) -> JSONValue {
        [
            "id": number.json,
            "title": title.json,
            "color": "#6699cc",
            "project_id": project.json,
            "template": false,
            "description": nil,
            "type": "ProjectLabel",
        ]
    }

    /// A number that follows from the name alone.
    private var number: Int {
        title.utf8.reduce(5381) { ($0 &* 33 &+ Int($1)) % 900_000 } + 90_000
    }
}
