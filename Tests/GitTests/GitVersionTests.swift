import Git
import Testing

@Suite struct GitVersionTests {
    @Test(arguments: [
        "git version 2.39.5\n": "2.39", "git version 2.47.1.windows.1": "2.47",
        "git version 2.39.3 (Apple Git-146)": "2.39", "git version 3.0-rc1": "3.0",
    ])
    func `Versions are read whatever vendors add`(text: String, version: String) {
        #expect(GitVersion(parsing: text).map { "\($0)" } == version)
    }

    @Test(arguments: ["", "gitea 1.2", "git version", "git version two.three"])
    func `What is no version is none`(text: String) {
        #expect(GitVersion(parsing: text) == nil)
    }

    @Test func `Versions are compared by number`() throws {
        let old = try #require(GitVersion(parsing: "git version 2.9"))

        #expect(old < .needed)
    }
}
