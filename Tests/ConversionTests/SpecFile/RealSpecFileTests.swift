import Conversion
import Testing

@Suite(.enabled(if: RealSpecFiles.arePresent))
struct RealSpecFileTests {
    @Test func `There are real spec files to read`() {
        #expect(RealSpecFiles.all.count == 162)
    }

    @Test(arguments: RealSpecFiles.all)
    func `A real spec file is written back to the byte`(_ entry: RealSpecFiles.Entry) throws {
        let bytes = try entry.bytes

        #expect(SpecFile(bytes).bytes == bytes)
    }

    @Test(arguments: RealSpecFiles.all)
    func `The patches of a real spec file are those that specfile lists`(_ entry: RealSpecFiles.Entry) throws
    {
        let spec = SpecFile(try entry.bytes)

        let patches = spec.patches.map {
            RealSpecFiles.Listing(number: $0.number, value: String(decoding: $0.value, as: UTF8.self))
        }

        #expect(patches == entry.patches)
    }

    @Test(arguments: RealSpecFiles.all)
    func `The sections of a real spec file are those that specfile lists`(_ entry: RealSpecFiles.Entry) throws
    {
        let spec = SpecFile(try entry.bytes)

        let titles = spec.sections.map { Self.withoutText($0.title, of: entry.file) }

        #expect(titles == entry.sections)
    }

    /// The header without a macro whose expansion begins on the next line, as specfile finds by expanding.
    private static func withoutText(_ title: String, of file: String) -> String {
        let words = title.split(separator: " ")
        guard let last = words.last, descriptions[file] == String(last) else { return title }
        return words.dropLast().joined(separator: " ")
    }

    /// Spec files that put a description's whole text, line end included, into a macro on the header line.
    private static let descriptions = [
        "SPECS-EXTENDED__python-dmidecode.spec": "%_description",
        "SPECS-EXTENDED__python-sphinxygen.spec": "%_description",
        "SPECS-EXTENDED__python-suds.spec": "%_description",
        "SPECS-EXTENDED__python-tornado.spec": "%{common_description}",
        "SPECS__python-tensorboard.spec": "%{_description}",
    ]

    @Test(arguments: RealSpecFiles.all)
    func `Taking the patches of a real spec file out and putting them back restores its bytes`(
        _ entry: RealSpecFiles.Entry
    ) throws {
        let original = SpecFile(try entry.bytes)
        let series = PatchTag.initialized(from: original)

        var spec = original
        spec.removeAllPatches()
        try spec.add(series, digits: 1, asIn: original)

        #expect(spec == original)
    }
}
