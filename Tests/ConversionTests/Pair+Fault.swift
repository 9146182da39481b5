import Git
import TestSupport

@testable import Conversion

extension Pair {
    /// Why dist-git's newest commit is not what source-git's says: the patches it lists, applied to upstream by git one
    /// after the other, have to give source-git's files but those of `.distro`.
    ///
    /// - Returns: A sentence; `nil` when all is well.
    func fault(excluding path: String? = nil) async throws -> String? {
        let spec = SpecFile(Array(try await dist.git("show", "HEAD:hello.spec").utf8))
        let builder = try await TemporaryRepository()
        try await builder.git("fetch", "--quiet", "--tags", source.path, "HEAD")
        try await builder.git("checkout", "--quiet", "--detach", "v1.0")
        let patches = spec.patches.map { dist.folder.path(String(decoding: $0.value, as: UTF8.self)) }
        do {
            if !patches.isEmpty {
                try await builder.git(["apply", "--index", "--whitespace=nowarn"] + patches)
            }
        } catch {
            return "\(error)"
        }
        let tree = try await builder.git("write-tree")
        let paths = [".", ":(exclude).distro"] + (path.map { [":(exclude)\($0)"] } ?? [])
        let difference = try await builder.git(["diff", tree, "FETCH_HEAD", "--"] + paths)
        return difference.isEmpty ? nil : "the patches lead elsewhere:\n\(difference)"
    }
}
