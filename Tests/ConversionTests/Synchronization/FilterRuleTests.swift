import Testing

@testable import Conversion

@Suite struct FilterRuleTests {
    @Test(arguments: [
        // A pattern without a slash is for the last name at any depth.
        ("protect .git*", ".gitignore", true), ("protect .git*", "sub/.gitkeep", true),
        ("protect .git*", "git", false),
        ("exclude source-git.yaml", "sub/source-git.yaml", true), ("exclude *.c", "a/b.c", true),
        ("exclude *.c", "b.cc", false),
        // A slash inside is for as many names at the end.
        ("exclude sub/x", "sub/x", true), ("exclude sub/x", "a/sub/x", true),
        ("exclude sub/x", "sub/y", false),
        ("exclude sub/*", "a/sub/x", true), ("exclude sub/*", "sub/x/y", false),
        ("exclude ub/x", "sub/x", false),
        // A slash in front is for the whole path.
        ("- /hello.spec", "hello.spec", true), ("- /hello.spec", "sub/hello.spec", false),
        ("- /a/*.c", "a/x.c", true),
        ("- /a*", "abc", true), ("- /a*", "a/bc", false),
        // Two stars cross slashes.
        ("exclude a/**/z", "a/b/c/z", true), ("exclude a/**", "x/a/b/c", true),
        ("exclude **/x", "a/b/x", true),
        ("exclude **/x", "x", true), ("exclude **x", "a/bx", true), ("- /a/**", "b/a/c", false),
        // Other wildcards.
        ("exclude fil?", "file", true), ("exclude fil?", "fil/", false), ("exclude [a-c]x", "bx", true),
        ("exclude [!a-c]x", "bx", false), ("exclude [[:digit:]]x", "7x", true), ("exclude [x", "[x", false),
        ("exclude a\\*", "a*", true), ("exclude a\\*", "ab", false), ("exclude a\\b", "a\\b", true),
        // Negated.
        ("exclude,! *.c", "x.c", false), ("exclude,! *.c", "x.h", true), ("-! *.c", "x.h", true),
    ])
    func `A pattern matches as it does in rsync`(rule: String, path: String, expected: Bool) throws {
        #expect(try FilterRule(parsing: rule).matches(split(path), isFolder: false) == expected)
    }

    @Test(arguments: [
        ("exclude build/", "build", true, true), ("exclude build/", "build", false, false),
        ("exclude a/***", "a", true, true),
        ("exclude a/***", "a/b/c", false, true), ("exclude a/***", "a", false, false),
    ])
    func `A final slash is for folders, and three stars for a folder and what it holds`(
        rule: String,
        path: String,
        isFolder: Bool,
        expected: Bool
    ) throws {
        #expect(try FilterRule(parsing: rule).matches(split(path), isFolder: isFolder) == expected)
    }

    @Test(arguments: [
        ("exclude x", true, true), ("- x", true, true), ("protect x", false, true), ("P x", false, true),
        ("P_x", false, true),
        ("hide x", true, false), ("H x", true, false), ("include x", false, false), ("+ x", false, false),
        ("show x", false, false),
        ("risk x", false, false), ("exclude,s x", true, false), ("-s x", true, false), ("-r x", false, true),
        ("-sr x", true, true),
    ])
    func `A rule is for copying, for deletion or for both`(rule: String, hides: Bool, protects: Bool) throws {
        let rules = FilterRules([try FilterRule(parsing: rule)])

        #expect(rules.hides(split("x"), isFolder: false) == hides)
        #expect(rules.protects(split("x"), isFolder: false) == protects)
    }

    @Test func `The first rule that matches decides, for each side by itself`() throws {
        let rules = FilterRules(
            try ["include keep.c", "protect *.h", "exclude *"].map { try FilterRule(parsing: $0) }
        )

        #expect(!rules.hides(split("keep.c"), isFolder: false))
        #expect(!rules.protects(split("keep.c"), isFolder: false))
        #expect(rules.hides(split("x.h"), isFolder: false))
        #expect(rules.protects(split("x.c"), isFolder: false))
    }

    @Test(arguments: [
        "", "exclude", "exclude ", "merge .rsync-filter", ". file", ": file", "!", "exclude,C x",
        "exclude,/ x", "-x",
    ])
    func `A rule that is none or needs a work tree is refused`(rule: String) {
        #expect(throws: FilterRule.Refusal.self) { try FilterRule(parsing: rule) }
    }

    @Test func `A pattern of many stars takes no longer than its length times the text's`() throws {
        let rule = try FilterRule(parsing: "exclude " + String(repeating: "*a", count: 60) + "b")

        #expect(!rule.matches([Array(repeating: UInt8(ascii: "a"), count: 600)], isFolder: false))
    }

    private func split(_ path: String) -> [[UInt8]] {
        path.split(separator: "/").map { Array($0.utf8) }
    }
}
