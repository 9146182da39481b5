import Testing

@testable import Sandbox

@Suite struct TitleTests {
    @Test(arguments: [
        ("Draft: Fix", true, "Fix"), ("[DRAFT] Fix", true, "Fix"), ("(draft) Draft: Fix", true, "Fix"),
        ("Drafting rules", false, "Drafting rules"), ("Fix: Draft: no", false, "Fix: Draft: no"),
    ])
    func `A prefix makes a draft`(title: String, isDraft: Bool, ready: String) {
        #expect(DraftTitle(title).isDraft == isDraft)
        #expect(DraftTitle(title).ready == ready)
    }

    @Test func `A change of a title marks what differs only`() {
        let change = InlineChange(from: "Fix the trap", to: "Fix the big trap")

        #expect(change.old == "Fix the trap")
        #expect(change.new == "Fix the {+big +}trap")
    }

    @Test func `A text that repeats itself is marked once`() {
        let change = InlineChange(from: "aa", to: "aaaa")

        #expect(change.old == "aa")
        #expect(change.new == "aa{+aa+}")
    }
}
