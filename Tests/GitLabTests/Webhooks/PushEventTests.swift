import Testing

@testable import GitLab

@Suite struct PushEventTests {
    @Test func `The event tells the branch and its commits before and after`() throws {
        let event = try read(Webhooks.push, as: PushEvent.self)

        #expect(event.project.id == 8)
        #expect(event.user == EventUser(id: 41, username: "jdoe"))
        #expect(event.ref == "refs/heads/feature/c10s")
        #expect(event.branch == "feature/c10s")
        #expect(event.before == "aaaa")
        #expect(event.after == "bbbb")
    }

    @Test(arguments: [40, 64])
    func `A branch that was made has nothing before, a deleted one nothing after`(length: Int) throws {
        let zeros = String(repeating: "0", count: length)

        let made = try read(Webhooks.push.replacing("aaaa", with: zeros), as: PushEvent.self)
        let deleted = try read(Webhooks.push.replacing("bbbb", with: zeros), as: PushEvent.self)

        #expect(made.before == nil && made.after == "bbbb")
        #expect(deleted.before == "aaaa" && deleted.after == nil)
    }

    @Test func `What is no branch has no branch name`() throws {
        let text = Webhooks.push.replacing("refs/heads/feature/c10s", with: "refs/tags/v1")

        #expect(try read(text, as: PushEvent.self).branch == nil)
    }
}
