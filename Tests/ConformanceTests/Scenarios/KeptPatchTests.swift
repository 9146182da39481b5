import TestSupport
import Testing

@Suite struct KeptPatchTests {
    // Rule: mode-only-difference
    @Test func `A patch that also changes a mode is another patch`() async throws {
        let hello = try await Hello()
        try await hello.change(1, "Greet Fedora\n\nPatch-name: greeting.patch\n")
        try await hello.updateDistGit()
        try hello.source.folder.makeExecutable("words.txt")
        try await hello.amend()

        try await hello.updateDistGit("--force")

        #expect(try hello.distGit("greeting.patch").contains("\nnew mode 100755\n"))
    }

    // Rule: binary-update
    @Test func `A patch with other binary data is another patch`() async throws {
        let hello = try await Hello()
        try hello.source.write([0, 1, 2, 0xFF], to: "logo.bin")
        try await hello.source.commit("Add a logo\n")
        try await hello.updateDistGit()
        let old = try hello.distGit("0001-Add-a-logo.patch")
        try hello.source.write([0, 1, 3, 0xFF], to: "logo.bin")
        try await hello.amend()

        try await hello.updateDistGit("--force")

        #expect(try hello.distGit("0001-Add-a-logo.patch") != old)
    }

    // Rule: foreign-patch-format-git
    @Test func `A patch that somebody else made of the same change keeps its bytes`() async throws {
        let hello = try await Hello()
        try await hello.change(1, "Greet Fedora\n\nPatch-name: greeting.patch\n")
        let patch =
            "Somebody wrote this by hand.\n\n" + (try await hello.source.git("diff", "HEAD~1", "HEAD")) + "\n"
        try await hello.dist.commit("Greet Fedora\n", ["greeting.patch": patch])

        try await hello.updateDistGit("--force")

        #expect(try hello.distGit("greeting.patch") == patch)
    }

    // Rule: patch-ignored-by-gitignore
    @Test func `A patch is committed where dist-git ignores patches`() async throws {
        let hello = try await Hello(distGit: [".gitignore": "*.patch\n"])
        try await hello.change(1, "Greet Fedora\n")

        try await hello.updateDistGit()

        #expect(try await hello.patchFiles() == ["0001-Greet-Fedora.patch"])
    }

    // Rule: two-updates
    @Test func `Patches that are known keep their bytes when one is put before them`() async throws {
        let hello = try await Hello()
        try await hello.change(2, "Two\n\nPatch-name: two.patch\n")
        try await hello.updateDistGit()
        let known = try hello.distGit("two.patch")
        try await hello.source.git("reset", "--quiet", "--hard", "HEAD~1")
        try await hello.change(1, "One\n\nPatch-name: one.patch\n")
        try await hello.change(2, "Two, in other words\n\nPatch-name: two.patch\n")

        try await hello.updateDistGit("--force")

        #expect(try hello.distGit("two.patch") == known)
        #expect(try hello.listedPatches() == ["one.patch", "two.patch"])
    }
}
