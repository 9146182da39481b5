import Conversion
import Git

extension Trailer {
    /// The commit that the last trailer of that token names in a message; `nil` when none is there, or no full hash.
    static func commit(_ token: String, in message: String) -> String? {
        TrailerBlock(of: CommitMessage(message.utf8)).trailers
            .last { $0.isNamed(token) }
            .flatMap { ObjectID($0.value)?.text }
    }
}
