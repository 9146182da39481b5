/// A command of a test's set-up that did not succeed.
package struct CommandFailed: Error, CustomStringConvertible {
    package let description: String
}
