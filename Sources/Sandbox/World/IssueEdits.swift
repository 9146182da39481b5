/// What a request makes of an issue; `nil` leaves it as it is.
struct IssueEdits: Sendable {
    var title: String?
    var description: String?
    var labels: [String]?
}
