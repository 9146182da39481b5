import Glibc
import Processes
import TestSupport
import Testing

@Suite struct SpecFileTests {
    // Rule: spec-crlf
    @Test func `A spec file with CR LF keeps every line as it was`() async throws {
        let spec = Hello.spec().replacing("\n", with: "\r\n")
        let hello = try await Hello(spec: spec)
        try await hello.change(1, "Greet Fedora\n")

        try await hello.updateDistGit()

        let changes = try await hello.specFileChanges()
        #expect(changes.removed == 0)
        #expect(changes.added.count == 3)
    }

    // Rule: spec-latin1
    @Test func `A spec file in Latin-1 keeps its bytes`() async throws {
        let hello = try await Hello()
        let parts = Hello.spec().split(separator: "Say hello").map { Array($0.utf8) }
        let spec = parts[0] + Array("Gr".utf8) + [0xFC, 0xDF] + Array("e".utf8) + parts[1]
        try hello.source.write(spec, to: ".distro/hello.spec")
        try await hello.source.commit("Greet in German\n")
        try await hello.change(1, "Greet Fedora\n")

        try await hello.updateDistGit()

        let changes = try await hello.specFileChanges()
        #expect(changes.removed == 0)
        #expect(changes.added == Placement.greeting("Patch1:         "))
    }

    // Rule: spec-autorelease
    @Test func `A release and a changelog that rpmautospec makes are left to it`() async throws {
        let hello = try await Hello(spec: Hello.spec(release: "%autorelease", changelog: "%autochangelog"))
        try await hello.change(1, "Greet Fedora\n")

        try await hello.updateDistGit()

        let lines = Placement.greeting("Patch1:         ")
        #expect(
            try hello.specFile() == Hello.spec(lines, release: "%autorelease", changelog: "%autochangelog")
        )
    }

    // Rule: spec-shell-macro, fault 29
    @Test(arguments: [
        ["%global stamp %(touch FILE)"], ["%global a %%(touch FILE)", "%global b %{a}"],
        ["%{lua:io.open('FILE', 'w')}"],
    ])
    func `Nothing that a spec file says is executed`(_ lines: [String]) async throws {
        let hello = try await Hello()
        let file = hello.home.path("tmp/executed")
        let spec = Hello.spec(lines.map { $0.replacing("FILE", with: file) })
        try await hello.source.commit("Stamp\n", [".distro/hello.spec": spec])
        try await hello.change(1, "Greet Fedora\n")

        try await hello.updateDistGit()

        #expect(!hello.home.exists("tmp/executed"))
        #expect(try await hello.specFileChanges().removed == 0)
    }

    // Rule: spec-comment-percent-run
    @Test(.enabled(if: Rpm.isInstalled))
    func `rpm executes nothing of a commit message`() async throws {
        let hello = try await Hello()
        try await hello.change(
            1,
            "Greet %(touch executed) %{lua:print(1)} %{nobody\n\n100%% sure, 5% off %%(touch executed)\n"
        )

        try await hello.updateDistGit()

        let answer = try await Rpm.parse("hello.spec", in: hello.dist.path)
        #expect(answer.status.isSuccess, "\(String(decoding: answer.errorOutput, as: UTF8.self))")
        #expect(!hello.dist.folder.exists("executed"))
    }

    // Rule: spec-patch-macro
    @Test(arguments: ["%{name}-greeting.patch", "https://example.com/1/hello-greeting.patch"])
    func `A patch that is listed in other words is not listed again`(_ value: String) async throws {
        let spec = Hello.spec(["Patch7:         \(value)"])
        let hello = try await Hello(spec: spec)
        try await hello.change(1, "Greet Fedora\n\nPatch-name: hello-greeting.patch\n")

        let answer = try await hello.sluice(hello.update)

        #expect(answer.status.isSuccess, "\(answer.remarks)")
        #expect(try await hello.patchFiles() == ["hello-greeting.patch"])
        #expect(try hello.specFile() == spec)
    }

    // Rules: spec-patch-p-new, spec-patch-p-missing
    @Test func `The packager's own %patch lines stay`() async throws {
        let spec = Hello.spec(prep: "%setup -q\n%patch -P 1 -p1\n%patch -P 3 -p1")
        let hello = try await Hello(spec: spec)
        try await hello.change(1, "One\n")
        try await hello.change(2, "Three\n\nPatch-id: 3\n")

        try await hello.updateDistGit()

        let changes = try await hello.specFileChanges()
        #expect(changes.removed == 0)
        #expect(
            changes.added.filter { $0.hasPrefix("Patch") } == [
                "Patch1:         0001-One.patch", "Patch3:         0002-Three.patch",
            ]
        )
    }
}

/// The rpm of this machine.
private enum Rpm {
    static let isInstalled = Sluice.searchPath.split(separator: ":").contains {
        access("\($0)/rpmspec", X_OK) == 0
    }

    static func parse(_ spec: String, in folder: String) async throws -> CommandResult {
        let environment = ["PATH": Sluice.searchPath, "HOME": folder]
        return try await Command(
            executable: "rpmspec",
            arguments: ["-P", spec],
            environment: environment,
            directory: folder
        ).run()
    }
}
