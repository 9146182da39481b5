import Conversion

/// The package that the examples are about.
enum Hello {
    /// Its spec file, with lines behind the source.
    static func spec(
        source: String = "Source0:        https://example.com/hello/hello-%{version}.tar.gz",
        _ lines: String...
    ) -> String {
        let head = """
            Name:           hello
            Version:        1.0
            Release:        1%{?dist}
            Summary:        Say hello

            License:        MIT
            URL:            https://example.com/hello
            """
        return ([head, source] + lines + [tail]).joined(separator: "\n")
    }

    private static let tail = """

        BuildRequires:  make

        %description
        A program that says hello.

        %prep
        %autosetup -p1

        %files
        %license LICENSE

        %changelog
        * Tue Nov 14 2023 Dana Developer <dana@example.com> - 1.0-1
        - First package

        """
}

extension SpecFile {
    init(_ text: String) {
        self.init(Array(text.utf8))
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension String {
    /// The spec file with patches added.
    func adding(_ patches: PatchTag..., digits: Int = 1, asIn previous: String? = nil) throws -> String {
        var spec = SpecFile(self)
        try spec.add(patches, digits: digits, asIn: previous.map { SpecFile($0) })
        return spec.string
    }

    /// The spec file without patches.
    var withoutPatches: String {
        var spec = SpecFile(self)
        spec.removeAllPatches()
        return spec.string
    }
}

extension PatchTag {
    static let greet = PatchTag("0001-Greet-Fedora.patch", derived: "Greet Fedora")
    static let polite = PatchTag("0002-Be-polite.patch", derived: "Be polite")
    static let build = PatchTag("0003-Build-with-O3.patch", derived: "Build with -O3")

    init(_ name: String, number: Int? = nil, derived comment: String = "") {
        self.init(name: Array(name.utf8), number: number, comment: .derived(comment))
    }

    init(_ name: String, number: Int? = nil, stated comment: String) {
        self.init(name: Array(name.utf8), number: number, comment: .stated(comment))
    }

    func numbered(_ number: Int) -> PatchTag {
        PatchTag(name: name, number: number, comment: comment)
    }
}
