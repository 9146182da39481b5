import GitLab
import Testing

@testable import Functions

@Suite struct MirrorBranchTests {
    let first = MirrorBranch(of: .init(12), in: .init(7))

    @Test func `The first mirror is named by project and number`() {
        #expect("\(first)" == "sluice/7/12")
        #expect(first.reference == "refs/heads/sluice/7/12")
    }

    @Test func `A recreated mirror carries its generation`() {
        #expect("\(first.successor)" == "sluice/7/12.2")
        #expect("\(first.successor.successor)" == "sluice/7/12.3")
    }

    @Test(arguments: ["sluice/7/12", "sluice/7/12.2", "sluice/9007199254740993/1.10"])
    func `A name is read back`(name: String) {
        #expect(MirrorBranch(name).map { "\($0)" } == name)
    }

    @Test(
        arguments: [
            "main", "sluice/7", "sluice/7/12/3", "sluice/7/12.1", "sluice/07/12", "sluice/7/+12",
            "sluice/7/12.",
            "sluice//12", "Sluice/7/12", "sluice/7/12.2.3", "sluice/-7/12", "sluice/7/99999999999999999999",
        ]
    )
    func `No other name is a mirror's`(name: String) {
        #expect(MirrorBranch(name) == nil)
    }
}
