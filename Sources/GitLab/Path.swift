/// A path below `/api/v4/`: what is interpolated is percent-encoded, and left out of the template.
struct Path: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// As it is sent: `projects/rpms%2Fbash/merge_requests/3`.
    let text: String
    /// The same for all calls of an endpoint: `projects/:project/merge_requests/:id`.
    let template: String

    init(stringLiteral value: String) {
        text = value
        template = value
    }

    init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        template = stringInterpolation.template
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var template = ""

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) {
            text += literal
            template += literal
        }

        mutating func appendInterpolation(_ project: ProjectReference) {
            text += project.description.percentEncoded
            template += ":project"
        }

        mutating func appendInterpolation<Subject>(_ id: Identifier<Subject>) {
            text += id.description
            template += ":id"
        }

        mutating func appendInterpolation(_ name: String) {
            text += name.percentEncoded
            template += ":name"
        }
    }
}
