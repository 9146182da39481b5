import Conversion
import Testing

/// `sync_changelog: false`: changelog and release are dist-git's.
@Suite struct ChangelogTests {
    private static let day = ChangelogDay(seconds: 1_794_441_600)

    /// Source-git's spec file as it reaches dist-git.
    private func reach(
        _ distGit: String,
        from sourceGit: String,
        packager: String = "T <t@example.com>"
    ) throws -> String {
        try SpecFile(sourceGit).keepingChangelog(of: SpecFile(distGit), packager: packager, on: Self.day)
            .string
    }

    private static func spec(
        version: String = "1.0",
        release: String = "1%{?dist}",
        changelog: String
    ) -> String {
        "Name: a\nVersion: \(version)\nRelease: \(release)\n\n%description\na\n\n%changelog\n\(changelog)"
    }

    private static let entry = "* Mon Nov 06 2023 D <d@example.com> - 1.0-1\n- First\n"

    @Test func `With the same version dist-git keeps changelog and release`() throws {
        let distGit = Self.spec(release: "4%{?dist}", changelog: Self.entry + "- Only in dist-git\n")
        let sourceGit = Self.spec(changelog: Self.entry).replacing("Name: a\n", with: "Name: a\nSummary: b\n")

        #expect(
            try reach(distGit, from: sourceGit)
                == distGit.replacing("Name: a\n", with: "Name: a\nSummary: b\n")
        )
    }

    @Test func `Another version gets an entry on top that names it`() throws {
        let result = try reach(
            Self.spec(release: "4%{?dist}", changelog: "\n" + Self.entry),
            from: Self.spec(version: "2.0", release: "3%{?dist}", changelog: "* other\n")
        )

        #expect(
            result
                == Self.spec(
                    version: "2.0",
                    release: "3%{?dist}",
                    changelog: "\n* Thu Nov 12 2026 T <t@example.com> - 2.0-3\n- Update to version 2.0\n\n"
                        + Self.entry
                )
        )
    }

    @Test func `The entry has the epoch and what macros of the spec file say`() throws {
        let result = try reach(
            Self.spec(release: "%autorelease", changelog: ""),
            from: "%global v 2\nEpoch: 1\nVersion: %{v}.1\nRelease: %autorelease\n%changelog\n"
        )

        #expect(
            result.hasSuffix(
                "%changelog\n* Thu Nov 12 2026 T <t@example.com> - 1:2.1\n- Update to version 2.1\n"
            )
        )
    }

    @Test(arguments: [
        // version differs, source-git, dist-git, result
        (true, "%autorelease -b 2", "%autorelease", "%autorelease -b 2"),
        (true, "%{autorelease}", "2%{?dist}", "1%{?dist}"),
        (true, "4%{?dist}", "4%{?dist}", "1%{?dist}"),
        (true, "0.1%{?dist}", "4%{?dist}", "0.1%{?dist}"),
        (false, "%autorelease", "2%{?dist}", "2%{?dist}"),
        (false, "1%{?dist}", "4%{?dist}", "4%{?dist}"),
        (false, "5%{?dist}", "4%{?dist}", "5%{?dist}"),
        (false, "%autorelease -b 2", "%autorelease", "%autorelease -b 2"),
    ])
    func `The release follows from both`(
        _ isOther: Bool,
        _ ours: String,
        _ theirs: String,
        _ release: String
    ) throws {
        let result = try reach(
            Self.spec(release: theirs, changelog: ""),
            from: Self.spec(version: isOther ? "2.0" : "1.0", release: ours, changelog: "")
        )

        #expect(SpecFile(result).value(of: "release") == Array(release.utf8))
    }

    @Test(arguments: ["1.0", "2.0"])
    func `A release that only dist-git counts by itself is refused`(version: String) {
        #expect(throws: SpecFileError.releaseNotAutomatic("2%{?dist}")) {
            try reach(
                Self.spec(release: "%autorelease -b 3", changelog: ""),
                from: Self.spec(version: version, release: "2%{?dist}", changelog: "")
            )
        }
    }

    @Test func `With autochangelog there is no entry`() throws {
        let result = try reach(
            Self.spec(changelog: "# comment\n%autochangelog\n"),
            from: Self.spec(version: "2.0", changelog: Self.entry)
        )

        #expect(result == Self.spec(version: "2.0", changelog: "# comment\n%autochangelog\n"))
    }

    @Test(arguments: [
        ("* Mon Nov 06 2023 D", "* Thu Jan 01 1970"), ("* Mon Nov  6 2023 D", "* Thu Jan  1 1970"),
        ("* Mon Nov 6 2023 D", "* Thu Jan 1 1970"), ("* Tue Nov 14 2023 D", "* Thu Jan 1 1970"),
    ])
    func `Days are padded as in the entries below`(_ entry: String, _ start: String) throws {
        let result = try SpecFile(Self.spec(version: "2.0", changelog: "")).keepingChangelog(
            of: SpecFile(Self.spec(changelog: entry + "\n- a\n")),
            packager: "T",
            on: ChangelogDay(seconds: 0)
        )

        #expect(result.string.contains("%changelog\n\(start) T - 2.0-1\n"))
    }

    @Test func `A version from elsewhere is refused by name`() {
        #expect(throws: SpecFileError.unreadableVersion("%{upstream_version}")) {
            try reach(
                Self.spec(changelog: Self.entry),
                from: Self.spec(version: "%{upstream_version}", changelog: "")
            )
        }
    }

    @Test func `An unreadable version that both have is the same one`() throws {
        let spec = Self.spec(version: "%{upstream_version}", changelog: Self.entry)

        #expect(try reach(spec, from: spec) == spec)
    }

    @Test func `A packager cannot write macros or lines`() throws {
        let result = try reach(
            Self.spec(changelog: ""),
            from: Self.spec(version: "2.0", changelog: ""),
            packager: "T %(id)\n%prep"
        )

        #expect(result.contains("* Thu Nov 12 2026 T %%(id) %%prep - 2.0-1\n"))
    }

    @Test func `A changelog that only dist-git has is appended`() throws {
        let result = try reach(
            Self.spec(changelog: Self.entry),
            from: "Name: a\nVersion: 1.0\nRelease: 1%{?dist}"
        )

        #expect(result == "Name: a\nVersion: 1.0\nRelease: 1%{?dist}\n%changelog\n" + Self.entry)
    }

    @Test func `A changelog that is not last stays in its place`() throws {
        let result = try reach(
            Self.spec(changelog: "* theirs\n- without newline"),
            from: "Version: 1.0\n%changelog\n* ours\n%files\n/a\n"
        )

        #expect(result == "Version: 1.0\n%changelog\n* theirs\n- without newline\n%files\n/a\n")
    }

    @Test func `A second run changes nothing`() throws {
        let sourceGit = Self.spec(version: "2.0", changelog: "")
        let once = try reach(Self.spec(changelog: Self.entry), from: sourceGit)

        #expect(try reach(once, from: sourceGit) == once)
    }
}
