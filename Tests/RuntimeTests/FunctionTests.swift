import Testing

@testable import Runtime

@Suite struct FunctionTests {
    private struct CreateDistGitMR: Function {
        func handle(_ event: Event, in invocation: Invocation) -> Outcome { .ignored("") }
    }

    private struct SyncCI: Function {
        func handle(_ event: Event, in invocation: Invocation) -> Outcome { .ignored("") }
    }

    private struct DistGitToSourceGit: Function {
        func handle(_ event: Event, in invocation: Invocation) -> Outcome { .ignored("") }
    }

    private struct Reconcile: Function {
        func handle(_ event: Event, in invocation: Invocation) -> Outcome { .ignored("") }
    }

    @Test func `A function is named after its type`() {
        #expect(CreateDistGitMR.name == "create-dist-git-mr")
        #expect(SyncCI.name == "sync-ci")
        #expect(DistGitToSourceGit.name == "dist-git-to-source-git")
        #expect(Reconcile.name == "reconcile")
    }

    @Test func `A bundle finds its functions by name`() {
        let bundle = FunctionBundle([SyncCI(), Reconcile()], judge: { .impossible("\($0)") })

        #expect(bundle.names == ["sync-ci", "reconcile"])
        #expect(bundle["reconcile"] is Reconcile)
        #expect(bundle["dead-letter"] == nil)
    }

    @Test func `Two functions of one name make no bundle`() async {
        await #expect(processExitsWith: .failure) {
            _ = FunctionBundle(
                [FunctionTests.SyncCI(), FunctionTests.SyncCI()],
                judge: { .impossible("\($0)") }
            )
        }
    }
}
