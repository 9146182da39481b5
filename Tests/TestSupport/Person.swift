/// Who makes the commits of a test.
package struct Person: Sendable {
    package let name: String
    package let email: String

    package init(name: String, email: String) {
        self.name = name
        self.email = email
    }

    package static let dana = Person(name: "Dana Developer", email: "dana@example.com")
    package static let rita = Person(name: "Rita Releng", email: "rita@example.com")
}
