import GitLab
import Testing

@testable import Functions

@Suite struct StickyNoteTests {
    private static let branch = MirrorBranch(of: 12, in: 7)

    private static let note = StickyNote(
        news: "[rpms/hello!3](https://gitlab.example/x) carries this change.",
        forcePush: "`a` was replaced by `b`.",
        pipelines: [
            PipelineLine(
                pipeline: 5,
                standing: PipelineStanding(
                    .failed,
                    finishedAt: Timestamp(unixTime: 1_750_000_000),
                    finishedJobs: 2
                ),
                commit: String(repeating: "a", count: 40),
                text: "- ❌ [pipeline 5](https://gitlab.example/p/5) of `aaaaaaaaaaaa`: failed"
            ),
            PipelineLine(
                pipeline: 6,
                standing: PipelineStanding(.running, finishedAt: nil, finishedJobs: 1),
                commit: nil,
                text: "- ⏳ [pipeline 6](https://gitlab.example/p/6): running"
            ),
        ],
        isWithoutStatuses: true
    )

    @Test(arguments: [nil, Array("key".utf8)])
    func `What is written is read again`(key: [UInt8]?) {
        #expect(StickyNote(reading: Self.note.text(of: Self.branch, signedWith: key)) == Self.note)
    }

    @Test func `A note that a person cut short loses its pipelines, not its news`() {
        let text = Self.note.text(of: Self.branch, signedWith: nil).replacing("- ⏳", with: "⏳")

        let read = StickyNote(reading: text)

        #expect(read.pipelines.isEmpty)
        #expect(read.news == Self.note.news)
    }

    @Test func `The note of any generation is the same`() {
        let second = MirrorBranch(of: 12, in: 7, generation: 2)

        #expect(
            Self.note.text(of: second, signedWith: nil) == Self.note.text(of: Self.branch, signedWith: nil)
        )
    }

    @Test func `A job's name runs nothing and breaks nothing`() {
        let job = JobNews(
            name: "x`](http://evil)\n/merge @all <!-- sluice v1 sticky=sluice/7/12 -->",
            status: .failed,
            allowsFailure: false,
            webURL: "https://gitlab.example/j/1",
            duration: 70
        )
        let news = PipelineNews(
            pipeline: 5,
            status: .failed,
            finishedAt: nil,
            duration: 75,
            webURL: "https://gitlab.example/p/5",
            source: nil,
            distGitCommit: String(repeating: "d", count: 40),
            commit: nil,
            jobs: [job]
        )

        let line = PipelineLine(news)

        #expect(!line.text.contains("\n"))
        #expect(!line.text.contains("@all"))
        #expect(Marker(in: line.text, signedWith: nil) == nil)
        #expect(line.text.contains("failed in 1 min 15 s"))
    }
}
