import Git
import Testing
import YAML

@testable import Conversion

@Suite struct InitialConfigurationTests {
    @Test(arguments: [
        "v1.0", "https://example.com/a.git", "hello-1.0.tar.gz", "a b", "a:b", "-x", "a'b", "1.0.1", "ä b",
    ])
    func `Text that reads as itself stays plain, or is quoted so that it does`(text: String) throws {
        let node = try YAMLNode(parsing: Array("k: \(YAMLText(text))\n".utf8))

        #expect(try YAMLReader(node).at("k").string() == text)
    }

    @Test(arguments: [
        ("v1.0", "v1.0"), ("1.0", "'1.0'"), ("yes", "'yes'"), ("2024-01-01", "'2024-01-01'"), ("", "''"),
        ("null", "'null'"),
        ("a: b", "'a: b'"), ("a #b", "'a #b'"), ("it's: ", "'it''s: '"), ("a\nb", "\"a\\U0000000Ab\""),
        ("[a]", "'[a]'"),
        ("%x", "'%x'"), ("# x", "'# x'"), ("a\tb\u{1}", "\"a\\U00000009b\\U00000001\""),
    ])
    func `Quotes are those that packit would set`(text: String, yaml: String) {
        #expect(YAMLText(text).description == yaml)
    }

    @Test func `What is written is a configuration`() throws {
        let written = InitialConfiguration(
            upstreamURL: "https://example.com/hello",
            upstreamReference: "1.0",
            packageName: "hello",
            patchIDDigits: 4,
            sources: [.init(path: "a.tar.gz", url: "https://example.com/a.tar.gz")]
        )

        let package = try SourceGitConfiguration(parsing: Array(written.text.utf8)).package(for: "hello")

        #expect(package.upstreamReference == "1.0")
        #expect(package.specFilePath == ".distro/hello.spec")
        #expect(package.patchIDDigits == 4)
        #expect(package.syncsChangelog)
        #expect(package.filesToSync.count == 1)
        #expect(written.text.hasSuffix("sources:\n- path: a.tar.gz\n  url: https://example.com/a.tar.gz\n"))
    }
}
