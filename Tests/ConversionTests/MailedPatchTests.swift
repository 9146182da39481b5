import Git
import TestSupport
import Testing

@testable import Conversion

/// Patches as `git am` takes them.
@Suite struct MailedPatchTests {
    @Test(arguments: 1...8)
    func `git am makes source-git of upstream`(seed: Int) async throws {
        let pair = try await Pair()
        try await pair.write(historyOf: seed)

        let update = try await pair.convertedPlan()

        #expect(try await pair.mailed(update) == "")
    }

    @Test(arguments: [
        "Übergröße: Grüße", "[PATCH] in brackets",
        "A title that is so long that it has to be folded, \(String(repeating: "and on ", count: 30))",
        "日本語", "\"quoted\" = title?", "=?UTF-8?q?not=20encoded?=", "a: b",
    ])
    func `git am reads every title, author and message`(title: String) async throws {
        let pair = try await Pair()
        let name = Person(name: "Zoë “Z.” O'Neill (she, her)", email: "zoë@example.com")
        let message =
            "\(title)\n\nFrom here on: ä\n\nFrom: nobody\n--\ndiff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n"
        try await pair.source.commit(message, ["hello.c": "new\n", "größe \"1\".txt": "1\n"], by: name)

        let update = try await pair.convertedPlan()

        #expect(try await pair.mailed(update) == "")
        let authors = try await pair.source.git("log", "-1", "--format=%an <%ae> %ad", "main")
        #expect(try await pair.source.git("log", "-1", "--format=%an <%ae> %ad", "mailed") == authors)
    }
}

extension Pair {
    /// Brings dist-git level and gives the plan for that.
    fileprivate func convertedPlan() async throws -> DistGitUpdate {
        let update = try await plan()
        try await convert()
        return update
    }

    /// Applies the patches to upstream with `git am`, on a branch `mailed` of source-git, and tells how its files differ
    /// from source-git's.
    fileprivate func mailed(_ update: DistGitUpdate) async throws -> String {
        let head = try await source.id("HEAD")
        try await source.git("checkout", "--quiet", "-b", "mailed", "v1.0")
        let mails = update.patches.filter(\.isApplied).map { dist.folder.path($0.name) }
        try await source.git(["am", "--quiet", "--keep-cr", "--whitespace=nowarn"] + mails)
        let paths = [".", ":(exclude).distro", ":(exclude)ignored"]
        return try await source.git(["diff", "--stat", "HEAD", "\(head)", "--"] + paths)
    }
}
