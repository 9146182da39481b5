import Testing

@testable import GitLab

@Suite struct ConflictTests {
    private let draft = MergeRequestDraft(
        sourceBranch: "s",
        targetBranch: "c10s",
        title: "T",
        description: "D"
    )

    @Test(
        arguments: [
            (#"{"message":["Another open merge request already exists for this source branch: !5"]}"#, 5),
            (
                #"{"message":["Another open merge request already exists for this source branch: group/p!17"]}"#,
                17
            ),
            (#"{"message":["Another open merge request already exists for this source branch"]}"#, nil),
            (#"{"message":"409 Conflict!"}"#, nil),
            ("", nil),
        ] as [(String, Int64?)]
    )
    func `The open merge request of the same branches is named`(body: String, number: Int64?) async {
        let gitLab = FakeGitLab(["POST projects/7/merge_requests": .status(409, body)])

        let error = await gitLab.client().failure(of: .createMergeRequest(draft, in: .id(7)))

        #expect(error == .mergeRequestExists(number.map { MergeRequest.Number($0) }))
    }

    @Test func `Reopening beside an open merge request names it too`() async {
        let body = #"{"message":["Another open merge request already exists for this source branch: !5"]}"#
        let gitLab = FakeGitLab(["PUT projects/7/merge_requests/4": .status(409, body)])

        let error = await gitLab.client().failure(
            of: .updateMergeRequest(4, in: .id(7), MergeRequestChanges(state: .reopen))
        )

        #expect(error == .mergeRequestExists(5))
    }

    @Test func `Another conflict stays a refusal`() async {
        let gitLab = FakeGitLab([
            "POST projects/7/merge_requests/12/blocks": .status(409, #"{"message":"Block already exists"}"#)
        ])

        let error = await gitLab.client().failure(of: .addDependency(on: 9001, to: 12, in: .id(7)))

        guard case .refused(_, 409, "Block already exists", _) = error else {
            Issue.record("\(error)"); return
        }
    }
}
