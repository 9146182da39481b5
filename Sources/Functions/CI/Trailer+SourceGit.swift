import Conversion
import Git

extension Trailer {
    /// The source-git commit that the message of a dist-git commit names; `nil` when it names none, or no full hash.
    static func sourceGitCommit(in message: String) -> String? {
        TrailerBlock(of: CommitMessage(message.utf8)).trailers
            .last { $0.isNamed(Trailer.fromSourceGit) }
            .flatMap { ObjectID($0.value) }
            .map { "\($0)" }
    }
}
