import Testing

@testable import GitLab

@Suite struct PathTests {
    @Test func `What is interpolated is encoded and left out of the template`() {
        let path: Path = "projects/\(.path("a/b c/d.e"))/branches/\("fix/ü?#%")/\(MergeRequest.Number(12))"

        #expect(path.text == "projects/a%2Fb%20c%2Fd.e/branches/fix%2F%C3%BC%3F%23%25/12")
        #expect(path.template == "projects/:project/branches/:name/:id")
    }

    @Test func `Unreserved characters stay as they are`() {
        let unreserved = "abcxyzABCXYZ0189-._~"

        #expect(unreserved.percentEncoded == unreserved)
        #expect("\0\n/..%2F+&=".percentEncoded == "%00%0A%2F..%252F%2B%26%3D")
    }

    @Test(arguments: [".", ".."])
    func `Dots alone cannot lead to another path`(name: String) {
        let path: Path = "projects/7/repository/branches/\(name)"

        #expect(!path.text.contains("."))
    }
}
