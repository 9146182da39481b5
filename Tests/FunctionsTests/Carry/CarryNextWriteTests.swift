import Conversion
import Git
import GitLab
import Runtime
import Testing

@testable import Functions

@Suite struct CarryNextWriteTests {
    private static let commit = ObjectID(String(repeating: "c", count: 40))
    private static let heads = BranchHeads(
        distGit: String(repeating: "d", count: 40),
        sourceGit: String(repeating: "e", count: 40)
    )

    private func observation(
        _ carriage: Carriage,
        issues: [CarryIssue] = [],
        mergeRequest: CarryMergeRequest? = nil
    ) throws -> CarryObservation {
        CarryObservation(
            pair: BranchPair("c10s", "c10s", in: try .example),
            heads: Self.heads,
            mergeRequest: mergeRequest,
            issues: issues,
            carriage: carriage
        )
    }

    private func made() throws -> Carriage {
        let commit = try #require(Self.commit)
        let carried = CarriedCommit(id: commit, origin: commit, subject: "Require gettext")
        return .made(CarriedChange(head: commit, after: nil, commits: [carried], notices: []))
    }

    private func issue(_ number: GitLab.Issue.Number, _ standing: Standing = .open) -> CarryIssue {
        let marker = CarryMarker(heads: Self.heads)
        return CarryIssue(number: number, webURL: "", standing: standing, description: "", marker: marker)
    }

    @Test func `A change is pushed, then opened, and the issue is closed last`() throws {
        let plan = Plan(from: try observation(try made(), issues: [issue(4)]))

        #expect(
            plan.description
                == "push cccccccc to sluice/dist-git/c10s (new); open a merge request of sluice/dist-git/c10s; close #4"
        )
    }

    @Test(arguments: 0...3)
    func `A worker that stops anywhere leaves the rest to the next one`(count: Int) throws {
        let whole = Plan(from: try observation(try made(), issues: [issue(4)])).writes
        var interrupted = try observation(try made(), issues: [issue(4)])

        for write in whole.prefix(count) {
            interrupted.take(interrupted.expectedAnswer(to: write), to: write)
        }

        #expect(Plan(from: interrupted).writes == whole.suffix(whole.count - count))
    }

    @Test func `What is level closes the merge request, then the issue, and removes the branch`() throws {
        var observation = try observation(try made())
        for write in Plan(from: observation).writes {
            observation.take(observation.expectedAnswer(to: write), to: write)
        }

        let level = CarryObservation(
            pair: observation.pair,
            heads: Self.heads,
            branchHead: observation.branchHead,
            mergeRequest: observation.mergeRequest,
            issues: [issue(4)],
            carriage: .level
        )

        #expect(
            Plan(from: level).description
                == "close !0; close #4; remove sluice/dist-git/c10s (now cccccccc)"
        )
    }

    @Test func `A protected branch is left where it is`() throws {
        let level = CarryObservation(
            pair: try observation(.level).pair,
            heads: Self.heads,
            branchHead: Self.commit,
            isBranchProtected: true,
            carriage: .level
        )

        #expect(level.nextWrite == nil)
    }

    @Test func `The younger of two issues is closed and does not count any more`() throws {
        let twins = try observation(.impossible("No.", after: nil), issues: [issue(4), issue(7)])

        let plan = Plan(from: twins)

        #expect(plan.description == "close #7; edit #4")
    }

    @Test func `The same sentence is not told twice`() throws {
        var observation = try observation(.impossible("No.", after: nil))
        let write = try #require(observation.nextWrite)

        observation.take(observation.expectedAnswer(to: write), to: write)

        #expect(observation.nextWrite == nil)
    }

    @Test func `A closed issue is opened again when there is something new to tell`() throws {
        let observation = try observation(.impossible("No.", after: nil), issues: [issue(4, .withdrawn)])

        #expect(Plan(from: observation).description == "reopen #4")
    }

    @Test(arguments: ["c10s", "a/b", "sluiced"])
    func `The name of the branch is read back`(name: String) {
        let branch = CarryBranch(of: name)

        #expect(CarryBranch("\(branch)") == branch && "\(branch)" == "sluice/dist-git/\(name)")
    }

    @Test(arguments: [
        "c10s", "sluice/7/12", "sluice/dist-git/", "sluice/dist-git/sluice/7/12", "sluice/dist-git/a..b",
    ])
    func `No other name is that of a branch that carries`(name: String) {
        #expect(CarryBranch(name) == nil)
    }

    @Test func `A patch names its files with and without the folder in front`() {
        let patch = "--- a/lib/x.c\t2024\n+++ b/lib/x.c\n--- /dev/null\n+++ b/../etc\n"

        let paths = PatchTargets(Array(patch.utf8)).paths

        #expect(paths.contains("lib/x.c") && paths.contains("a/lib/x.c"))
        #expect(paths.filter { !$0.isValid } == [])
    }
}
