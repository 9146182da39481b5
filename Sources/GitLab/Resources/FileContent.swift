/// The bytes of a file in a repository.
package struct FileContent: Sendable, Equatable {
    package let bytes: [UInt8]
}
