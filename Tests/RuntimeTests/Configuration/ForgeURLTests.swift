import Testing

@testable import Runtime

@Suite struct ForgeURLTests {
    @Test(arguments: [
        ("https://gitlab.example/git/src/bash", "src/bash"), ("https://gitlab.example/git/a/b/c/", "a/b/c"),
        ("https://gitlab.example/git", nil), ("https://gitlab.example/git/bash", nil),
        ("https://gitlab.example/src/bash", nil), ("https://other.example/git/src/bash", nil),
        ("https://gitlab.example/git/src/bash?x=1", nil), ("/src/bash", nil),
    ])
    func `A URL of the forge tells the project it is of`(url: String, project: String?) throws {
        #expect(try #require(ForgeURL("https://gitlab.example/git")).project(at: url) == project)
    }

    @Test(arguments: [
        ("https://gitlab.com", "https://gitlab.com"), ("HTTPS://GitLab.com/", "https://gitlab.com"),
        ("http://127.0.0.1:8929", "http://127.0.0.1:8929"),
        ("https://[::1]:8443/git/", "https://[::1]:8443/git"),
        ("https://example.org/GitLab", "https://example.org/GitLab"),
    ])
    func `A base URL is read and written without a slash at its end`(text: String, written: String) throws {
        #expect(try #require(ForgeURL(text)).description == written)
    }

    @Test(arguments: [
        "", "gitlab.com", "ftp://gitlab.com", "https://", "https://user@gitlab.com", "https://u:p@gitlab.com",
        "https://gitlab.com?x", "https://gitlab.com/#x", "https://gitlab.com:0", "https://gitlab.com:99999",
        "https://gitlab.com:+80", "https://git lab.com", "https://gitlab.com/a//b", "https://gitläb.com",
    ])
    func `What could send a token elsewhere is no base URL`(text: String) {
        #expect(ForgeURL(text) == nil)
    }

    @Test(arguments: [
        ("https://gitlab.com/src/bash", true), ("https://gitlab.com:443/src", true),
        ("https://gitlab.com", true),
        ("http://gitlab.com/src", false), ("https://gitlab.com.evil.org/src", false),
        ("https://gitlab.com:444", false),
    ])
    func `A URL lies on the forge when scheme, host and port are its own`(url: String, contains: Bool) throws
    {
        #expect(try #require(ForgeURL("https://gitlab.com")).contains(url) == contains)
    }

    @Test func `A path is compared name by name`() throws {
        let url = try #require(ForgeURL("https://example.org/git"))

        #expect(url.contains("https://example.org/git/src/bash"))
        #expect(!url.contains("https://example.org/gitea/src/bash"))
    }
}
