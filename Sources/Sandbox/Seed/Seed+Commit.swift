extension Seed {
    /// A commit on top of a branch.
    package struct Commit: Sendable {
        package var project: String
        package var branch: String
        /// A name by which later commits mention this one, in messages and files, as `{{NAME}}`.
        package var label: String?
        /// The label of the commit that a branch starts from; an existing branch goes on from its head.
        package var start: String?
        package var message: String
        package var author: Person
        package var committer: Person?
        package var date: GitDate
        /// What becomes of files by path; the others stay.
        package var files: [String: File]
        package var tag: String?

        package init(
            _ project: String,
            branch: String,
            _ message: String,
            by author: Person,
            at date: GitDate,
            files: [String: File]
        ) {
            self.project = project
            self.branch = branch
            self.message = message
            self.author = author
            self.date = date
            self.files = files
        }
    }

    package struct Person: Sendable, Equatable {
        package var name: String
        package var email: String

        package init(name: String, email: String) {
            self.name = name
            self.email = email
        }
    }

    /// What becomes of a file.
    package enum File: Sendable, Equatable, ExpressibleByStringLiteral {
        case text(String)
        case executable(String)
        case removed

        package init(stringLiteral value: String) {
            self = .text(value)
        }
    }
}
