import Conversion
import Testing

/// Which patches are listed already, and under which name.
@Suite struct ListedPatchTests {
    @Test(arguments: [
        "greeting.patch",
        "https://example.com/p/greeting.patch",
        "https://example.com/get?patch=1#/greeting.patch",
        "https://example.com/%{unknown}/greeting.patch",
        "https://example.com/download/?file=greeting.patch",
        "%{name}ing.patch",
        "%{base}ing.patch",
        "%{?base}ing.patch",
        "greeting%{?not_defined}.patch",
        "greeting%{?not_defined:-for-it}.patch",
        "%{!?not_defined:greeting}.patch",
        "%{?base:%{base}ing}.patch",
        "%{whole}",
    ])
    func `A patch is recognised by the last part of its value`(_ value: String) throws {
        let spec = "%global base greet\n%define whole %{base}ing.patch\nName: greet\nPatch1: \(value)\n"

        #expect(try spec.adding(PatchTag("greeting.patch")) == spec)
    }

    @Test(arguments: [
        "%(echo greeting).patch", "%{lua: print('greeting')}.patch", "%[1].patch", "%{load:x}greeting.patch",
        "%{expand:greeting}.patch", "%{unknown}", "%{parametric}.patch", "%{several}", "%{name", "%{loop}",
        "%{open",
    ])
    func `What would have to run or comes from elsewhere has no name`(_ value: String) {
        let spec = SpecFile(
            """
            %define parametric() greeting
            %global several %{expand:
            greeting.patch}
            %global loop %{loop}
            Name: hello
            Patch1: \(value)
            """
        )

        #expect(spec.patches.map(\.name) == [nil])
    }

    @Test func `A macro has the value that was set last above its use`() {
        let spec = SpecFile(
            """
            %global v 1
            Patch1: a-%{v}.patch
            %global w %{v}
            %global v 2
            %global v %{v}%{v}
            Patch2: b-%{v}-%{w}.patch
            Version: 7
            Patch3: c-%{version}.patch
            """
        )

        #expect(
            spec.patches.compactMap(\.name).map { String(decoding: $0, as: UTF8.self) }
                == ["a-1.patch", "b-22-1.patch", "c-7.patch"]
        )
    }

    @Test func `A doubled percent sign is one`() {
        #expect(SpecFile("Patch1: 5%%-%.patch").patches.map(\.name) == [Array("5%-%.patch".utf8)])
    }

    @Test func `A name that occurs twice in the series is added once`() throws {
        let result = try Hello.spec().adding(.greet, .greet)

        #expect(SpecFile(result).patches.count == 1)
    }

    @Test func `Indented tags are text, as for rpm`() throws {
        let spec = Hello.spec("%if 0%{?fedora}", "  Patch1:       0001-Greet-Fedora.patch", "%endif", "")

        #expect(SpecFile(spec).patches.isEmpty)
        #expect(
            try spec.adding(.greet)
                == Hello.spec(
                    "%if 0%{?fedora}",
                    "  Patch1:       0001-Greet-Fedora.patch",
                    "%endif",
                    "# Greet Fedora",
                    "Patch1:         0001-Greet-Fedora.patch",
                    ""
                )
        )
    }

    @Test func `Sources are listed like patches`() {
        let spec = SpecFile(
            Hello.spec("Source:  b-%{version}.conf", "Source5: c").replacing(
                "%prep",
                with: "%sourcelist\nd\n%prep"
            )
        )

        #expect(spec.sources.map(\.number) == [0, 1, 5, 6])
        #expect(
            spec.sources.compactMap(\.name).map { String(decoding: $0, as: UTF8.self) }
                == ["hello-1.0.tar.gz", "b-1.0.conf", "c", "d"]
        )
    }
}
