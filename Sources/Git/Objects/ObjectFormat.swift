/// How a repository names its objects.
package enum ObjectFormat: String, Sendable {
    case sha1
    case sha256

    /// The name of the tree without entries, which every repository knows.
    package var emptyTree: ObjectID {
        switch self {
        case .sha1:
            ObjectID(unchecked: "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
        case .sha256:
            ObjectID(unchecked: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321")
        }
    }
}
