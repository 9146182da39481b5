import Git
import TestSupport
import Testing

@testable import Conversion

extension Pair {
    /// A patch for source-git's head as a mail; source-git stays as it is.
    func patch(
        _ name: String,
        _ old: String,
        _ new: String,
        _ message: String,
        by author: Person = .dana
    ) async throws -> String {
        let head = try await source.id("HEAD")
        let text = String(decoding: try source.folder.read(name), as: UTF8.self)
        try await source.commit(message, [name: text.replacing(old, with: new)], by: author)
        let mail = try await source.git("format-patch", "--stdout", "-1") + "\n"
        try await source.git("reset", "--quiet", "--hard", "\(head)")
        return mail
    }

    /// The same as a plain diff.
    func diff(_ name: String, _ old: String, _ new: String, options: [String] = []) async throws -> String {
        let text = String(decoding: try source.folder.read(name), as: UTF8.self)
        try source.write(text.replacing(old, with: new), to: name)
        let diff = try await source.git(["diff"] + options) + "\n"
        try await source.git("checkout", "--quiet", "--", name)
        return diff
    }

    /// Commits a patch file in dist-git and the tag that lists it, behind the source.
    @discardableResult
    func addPatch(
        _ name: String,
        _ text: String,
        tag: String,
        and files: [String: String?] = [:],
        by author: Person = .dana
    ) async throws -> ObjectID {
        let spec = String(decoding: try dist.folder.read("hello.spec"), as: UTF8.self)
        let new = spec.replacing("\nBuildRequires", with: "\(tag)\n\nBuildRequires")
        return try await dist.commit(
            "Add patches\n",
            files.merging(["hello.spec": new, name: text]) { $1 },
            by: author
        )
    }

    /// Commits in dist-git that a patch is gone, with its tag and the comment above it.
    @discardableResult
    func dropPatch(_ name: String) async throws -> ObjectID {
        let spec = SpecFile(try dist.folder.read("hello.spec"))
        let plain = spec.removing(spec.patches.filter { $0.name == Array(name.utf8) })
        return try await dist.commit(
            "Drop it\n",
            ["hello.spec": String(decoding: plain.bytes, as: UTF8.self), name: nil]
        )
    }

    /// Brings dist-git level with source-git and gives its commit.
    func convertedHead() async throws -> ObjectID {
        try await convert()
        return try await dist.id("HEAD")
    }

    func refusal(_ range: DistGitRange? = nil) async throws -> PackagingChangeError {
        try #require(await #expect(throws: PackagingChangeError.self) { try await planCarrying(range) })
    }

    func title(_ commit: ObjectID) async throws -> CommitTitle {
        CommitTitle(try await dist.open().commit(commit))
    }
}
