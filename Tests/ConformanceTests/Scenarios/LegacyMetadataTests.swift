import Testing

/// Metadata as YAML at the end of a message, the notation before trailers.
@Suite struct LegacyMetadataTests {
    // Rules: legacy-first-dict, legacy-yaml-list
    @Test(arguments: [
        ("Greet Fedora\n\nwhy: politeness\npatch_name: greeting.patch\n", "greeting.patch"),
        ("docs: greet Fedora\n\npatch_name: greeting.patch\n", "greeting.patch"),
        ("Greet Fedora\n\n- a point\n- another\n\npatch_name: greeting.patch\n", "greeting.patch"),
        ("Greet Fedora\n\n- a point\n- another\n", "0001-Greet-Fedora.patch"),
        ("Greet Fedora\n\n{ no YAML\n\npatch_name: greeting.patch\n", "greeting.patch"),
    ])
    func `The first rest of a message that is a mapping counts`(
        _ message: String,
        _ name: String
    ) async throws {
        let hello = try await Hello()
        try await hello.change(1, message)

        try await hello.updateDistGit()

        #expect(try await hello.patchFiles() == [name])
    }

    // Rule: no-prefix-legacy
    @Test func `A patch without prefixes is made where a commit asks for one`() async throws {
        let hello = try await Hello(spec: Hello.spec(prep: "%autosetup -p0"))
        try await hello.change(1, "Greet Fedora\n\npatch_name: greeting.patch\nno_prefix: true\n")

        try await hello.updateDistGit()

        #expect(try hello.distGit("greeting.patch").contains("\ndiff --git words.txt words.txt\n"))
    }
}
