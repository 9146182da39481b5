import Testing

@testable import Sandbox

@Suite struct WildcardTests {
    @Test(arguments: [
        ("main", "main", true), ("main", "maintenance", false), ("*", "any/thing", true),
        ("c*s", "c10s", true),
        ("c*s", "c10s-next", false), ("sluice/*", "sluice/30001/1", true), ("*-stable-*", "a-stable-b", true),
        ("*-stable-*", "stable", false), ("ab*ba", "aba", false), ("", "main", false),
    ])
    func `A star stands for any text`(pattern: String, branch: String, matches: Bool) {
        #expect(Wildcard(pattern).matches(branch) == matches)
    }
}
