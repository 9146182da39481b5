import GitLab
import Runtime
import Testing

@testable import Functions

@Suite struct MirrorTextTests {
    /// The text of a mirror of `title` under some options of the mapping.
    private func text(_ title: String, options: String) throws -> MirrorText {
        let source = SourceMergeRequest(
            project: 7,
            number: 12,
            state: .opened,
            title: title,
            description: "Hello @all",
            targetBranch: "c10s",
            head: Observation.head,
            webURL: "https://gitlab.example/src/hello/-/merge_requests/12"
        )
        let pair = Pair(12, in: try .example(options: options))
        return MirrorText(of: source, in: pair, targetBranch: "c10s", markerLine: "<!-- end -->")
    }

    @Test(arguments: [
        ("{}", "Draft: Greet", "Draft: Greet"), ("{}", "Greet", "Greet"),
        ("{draft: always}", "Greet", "Draft: Greet"), ("{draft: always}", "[Draft] Greet", "Draft: Greet"),
        ("{draft: never}", "Draft: draft: Greet", "Greet"),
        ("{title: '[{branch}] {title}'}", "Greet", "[c10s] Greet"),
        ("{title: '[{branch}] {title}'}", "Draft: Greet", "Draft: [c10s] Greet"),
        ("{title: '{reference}'}", "Greet", "src/hello!12"),
    ])
    func `The title is the source's, or as the mapping wants it`(
        options: String,
        title: String,
        mirror: String
    ) throws {
        #expect(try text(title, options: options).title == mirror)
    }

    @Test func `The introduction is the mapping's, and runs nothing of the source`() throws {
        let text = try text("Greet @all", options: "{introduction: 'From {url}: {title}'}")

        #expect(
            text.description == """
                From https://gitlab.example/src/hello/-/merge_requests/12: Greet @\u{200B}all

                > Hello @\u{200B}all

                <!-- end -->
                """
        )
    }

    @Test(arguments: ["{title: '{nope}'}", "{title: '{title'}", "{title: 'title}'}"])
    func `A template with a place that there is not is refused`(options: String) {
        #expect(throws: (any Error).self) { try text("Greet", options: options) }
    }
}
