import GitLab
import Testing

@testable import Functions

@Suite struct PipelineStandingTests {
    private static let life = [
        PipelineStanding(.created, finishedAt: nil, finishedJobs: 0),
        PipelineStanding(.pending, finishedAt: nil, finishedJobs: 0),
        PipelineStanding(.running, finishedAt: nil, finishedJobs: 0),
        PipelineStanding(.running, finishedAt: nil, finishedJobs: 2),
        PipelineStanding(.failed, finishedAt: Timestamp(unixTime: 100), finishedJobs: 3),
        PipelineStanding(.success, finishedAt: Timestamp(unixTime: 200), finishedJobs: 3),
    ]

    @Test(arguments: 0..<100)
    func `In whichever order they come, the newest is shown`(seed: Int) {
        var generator = Seeded(state: UInt64(seed))
        var lines: [PipelineLine] = []

        for standing in (Self.life + Self.life).shuffled(using: &generator) {
            lines.take(
                PipelineLine(pipeline: 1, standing: standing, commit: nil, text: "- \(standing.status)")
            )
        }

        #expect(lines.map(\.standing) == Self.life.suffix(1))
    }

    @Test func `A note keeps the lines of the newest pipelines`() {
        var lines: [PipelineLine] = []

        for number in 1...9 as ClosedRange<Int64> {
            lines.take(
                PipelineLine(pipeline: .init(number), standing: Self.life[0], commit: nil, text: "- x")
            )
        }

        #expect(lines.map(\.pipeline.value) == [5, 6, 7, 8, 9])
    }
}

/// Numbers that a seed decides.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
