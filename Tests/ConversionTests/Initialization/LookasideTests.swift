import Testing

@testable import Conversion

@Suite struct LookasideTests {
    @Test func `Entries are read in both notations`() throws {
        let text = "SHA512 (hello-1.0.tar.gz) = abc0\n\n0123456789abcdef  old.tgz\r\nMD5 (a (1).zip) = 00"

        #expect(
            try LookasideEntry.entries(in: Array(text.utf8)) == [
                LookasideEntry(file: "hello-1.0.tar.gz", kind: "sha512", hash: "abc0"),
                LookasideEntry(file: "old.tgz", kind: "md5", hash: "0123456789abcdef"),
                LookasideEntry(file: "a (1).zip", kind: "md5", hash: "00"),
            ]
        )
    }

    @Test(arguments: [
        "hello.tar.gz", "SHA512 (x) = ", "SHA512 (x) = xyz", "SHA512 (../x) = 00", "SHA512 (x = 00", "  x",
    ])
    func `A line that is no entry is named`(line: String) {
        #expect(throws: InitializationError.unreadableSources(line: 2)) {
            try LookasideEntry.entries(in: Array("SHA512 (a) = 00\n\(line)\n".utf8))
        }
    }

    @Test func `Addresses are those of the distribution's tools`() throws {
        let entry = LookasideEntry(file: "hello 1.0+git^2.tar.gz", kind: "sha512", hash: "7e51")
        let fedora = try #require(LookasideCache.wellKnown["fedpkg"])

        #expect(
            fedora.address(of: entry, package: "hello")
                == "https://src.fedoraproject.org/repo/pkgs/rpms/hello/hello%201.0+git%5E2.tar.gz/sha512/7e51/"
                + "hello%201.0+git%5E2.tar.gz"
        )
    }

    @Test func `Settings of a tool name its cache`() {
        let text = """
            # lookaside = https://wrong.example.com
            [other]
            lookaside = https://wrong.example.com
            [mypkg]
            lookaside: https://cache.example.com/pkgs/
            lookaside_namespaced = no
            [more]
            lookaside_namespaced = yes
            """

        let cache = LookasideCache(url: "https://cache.example.com/pkgs", isNamespaced: false)
        #expect(LookasideCache(configuration: text, tool: "mypkg") == cache)
        #expect(LookasideCache(configuration: text, tool: "none") == nil)
    }
}
