import Testing

/// Where the tag of a new patch goes: the lines behind a spec file's source, before and after.
struct Placement: Sendable, CustomTestStringConvertible {
    let rule: String
    let before: [String]
    let after: [String]

    var testDescription: String { rule }

    /// Patches that the spec file lists already; source-git has a commit for each.
    var listed: [String] {
        before.compactMap { $0.firstMatch(of: /^Patch\d*:\s*(\S+)/).map { String($0.1) } }
    }

    /// What is added for the commit `Greet Fedora`, with the tag's name and separator as given.
    static func greeting(_ tag: String, author: Bool = true) -> [String] {
        let author = author ? ["# Author: Dana Developer <dana@example.com>"] : []
        return ["# Greet Fedora"] + author + ["\(tag)0001-Greet-Fedora.patch"]
    }

    /// The same behind patches of other commits, which say their names.
    static func greeting(_ tag: String, behind commits: Int) -> [String] {
        ["# Greet Fedora", "\(tag)000\(commits + 1)-Greet-Fedora.patch"]
    }

    static let all = [
        Placement(
            rule: "spec-sourcelicense",
            before: ["SourceLicense:  MIT"],
            after: ["SourceLicense:  MIT"] + greeting("Patch1:         ")
        ),
        Placement(
            rule: "spec-macros",
            before: ["%{?fedora:Source1: fedora.conf}", "Requires: sed"],
            after: ["%{?fedora:Source1: fedora.conf}"] + greeting("Patch1:  ") + ["Requires: sed"]
        ),
        Placement(
            rule: "spec-patch-comment",
            before: ["Patch1:         one.patch", "# for the tests", "BuildRequires:  sed"],
            after: ["Patch1:         one.patch"] + greeting("Patch2:         ", behind: 1)
                + ["# for the tests", "BuildRequires:  sed"]
        ),
        Placement(
            rule: "spec-implicit-mixed, a number last",
            before: ["Patch:          one.patch", "Patch5:         two.patch"],
            after: ["Patch:          one.patch", "Patch5:         two.patch"]
                + greeting("Patch6:         ", behind: 2)
        ),
        Placement(
            rule: "spec-implicit-mixed, no number last",
            before: ["Patch3:         one.patch", "Patch:          two.patch"],
            after: ["Patch3:         one.patch", "Patch:          two.patch"]
                + greeting("Patch:          ", behind: 2)
        ),
        Placement(
            rule: "fault 10, conditions in conditions",
            before: [
                "%if 0%{?rhel}", "%if 0%{?fips}", "Source1:        fips.conf", "%endif", "%endif",
                "Requires: sed",
            ],
            after: ["%if 0%{?rhel}", "%if 0%{?fips}", "Source1:        fips.conf", "%endif", "%endif"]
                + greeting("Patch1:         ") + ["Requires: sed"]
        ),
    ]
}
