import Git
import TestSupport
import Testing

@testable import Conversion

/// From dist-git to source-git and back again.
@Suite struct RoundTripTests {
    @Test func `Patches of every kind come back as they were`() async throws {
        let package = try await Package(
            spec: Self.spec,
            patches: [
                "mail.patch": Change.mail(at: 1, "Change one\n\nIn words.\n"),
                "series.patch": Change.mail(at: 2, "Two\n") + Change.mail(at: 3, "Three\n"),
                "plain.patch": Change.diff(at: 4), "bare.patch": Change.diff(at: 5),
                "0007-last.patch": Change.mail(at: 6, "Six\n"),
            ]
        )

        #expect(try await package.differencesAfterRoundTrip() == [])
    }

    @Test(.enabled(if: RealSpecFiles.arePresent), arguments: RealSpecFiles.all)
    func `A real spec file and its patches come back as they were`(_ entry: RealSpecFiles.Entry) async throws
    {
        let bytes = try entry.bytes
        let names = Set(
            SpecFile(bytes).patches.compactMap(\.name).map { String(decoding: $0, as: UTF8.self) }
        )
        guard Self.isMeaningful(SpecFile(bytes), names) else { return }
        let patches = names.sorted().enumerated().map { place, name in
            (name, Change.mail(at: place + 1, "Change \(place)\n"))
        }
        let package = try await Package(spec: bytes, patches: Dictionary(uniqueKeysWithValues: patches))

        #expect(try await package.differencesAfterRoundTrip() == [])
    }

    /// Whether `init` takes the spec file, and all its patches are applied with `-p1` and need no macro from elsewhere.
    private static func isMeaningful(_ spec: SpecFile, _ names: Set<String>) -> Bool {
        let prep = spec.prep
        return !names.isEmpty && prep.usesAutosetup
            && spec.patches.allSatisfy {
                $0.name != nil && (prep.stripLevel(ofPatch: $0.number) ?? 1) == 1
            }
    }

    @Test(.enabled(if: RealSpecFiles.arePresent))
    func `Many real spec files are meaningful`() throws {
        let count = try RealSpecFiles.all.count { entry in
            let spec = SpecFile(try entry.bytes)
            let names = Set(spec.patches.compactMap(\.name).map { String(decoding: $0, as: UTF8.self) })
            return Self.isMeaningful(spec, names)
        }
        #expect(count > 30)
    }

    private static let spec = Array(
        Hello.spec(
            """

            # Sent upstream, 100%%
            # https://example.com/1
            Patch0001:      mail.patch

            %if 0%{?fedora}
            Patch0002:      series.patch
            %else
            # for others
            Patch3:         plain.patch
            %endif
            Patch4:         bare.patch

            # the last
            PATCH0007 :     0007-last.patch
            """
        ).utf8
    )
}

/// Changes of a file of many lines, far enough from each other that each applies alone.
private enum Change {
    private static let places = 200

    static let upstream = (1...(places * 10)).map { "word \($0)\n" }.joined()

    /// A plain diff.
    static func diff(at place: Int) -> String {
        let line = place * 10
        let context = { (numbers: ClosedRange<Int>) in numbers.map { " word \($0)\n" }.joined() }
        return """
            diff --git a/words.txt b/words.txt
            --- a/words.txt
            +++ b/words.txt
            @@ -\(line - 3),7 +\(line - 3),7 @@
            \(context((line - 3)...(line - 1)))-word \(line)
            +change
            \(context((line + 1)...(line + 3)))
            """
    }

    /// The diff as somebody sent it.
    static func mail(at place: Int, _ message: String) -> String {
        """
        From \(String(repeating: "a", count: 40)) Mon Sep 17 00:00:00 2001
        From: Rita Releng <rita@example.com>
        Date: Tue, 14 Nov 2023 22:19:20 +0000
        Subject: [PATCH] \(message)
        ---

        \(diff(at: place))
        """
    }
}

/// A dist-git repository and the upstream that its patches are for.
private struct Package {
    private let upstream: TemporaryRepository
    private let dist: TemporaryRepository
    private let person = Signature(name: "Sam", email: "sam@example.com", seconds: 1_700_000_000)

    init(spec: [UInt8], patches: [String: String]) async throws {
        upstream = try await TemporaryRepository()
        try await upstream.commit("Start", ["words.txt": Change.upstream])
        dist = try await TemporaryRepository()
        try dist.write(spec, to: "package.spec")
        try await dist.commit("Import\n", patches)
    }

    /// Initializes source-git and plans dist-git anew from it: the paths that would not be as they were.
    func differencesAfterRoundTrip() async throws -> [GitPath] {
        let sourceGit = try await upstream.open()
        let distGit = try await dist.open()
        let base = try await dist.id("HEAD")
        let request = InitializationRequest(
            upstream: UpstreamReference(name: "main", commit: try await upstream.id("HEAD")),
            upstreamURL: "https://example.com/package",
            distGit: base,
            packageName: "package",
            tool: "fedpkg",
            lookasideCache: nil,
            person: person
        )
        let head = try await InitializeSourceGit(distGit: distGit, sourceGit: sourceGit).plan(request).head
        let configuration = try await SourceGitConfiguration(of: head, in: sourceGit).package(for: "package")
        return try await UpdateDistGit(sourceGit: sourceGit, distGit: distGit)
            .plan(head: head, base: base, configuration: configuration, packager: "Sam <sam@example.com>")
            .tree.changes.keys.sorted()
    }
}
