import Testing

@testable import GitLab

@Suite struct NoteEventTests {
    @Test func `The event tells the note and the merge request it is on`() throws {
        let event = try read(Webhooks.note, as: NoteEvent.self)

        #expect(event.project.id == 7)
        #expect(event.user.id == 41)
        #expect(event.note == 556)
        #expect(event.body == "/sluice sync")
        #expect(event.author == 40)
        #expect(event.action == .create)
        #expect(!event.isSystem)
        #expect(event.isInternal)
        #expect(event.mergeRequest?.number == 12)
        #expect(event.mergeRequest?.sourceProject == nil)
        #expect(event.mergeRequest?.state == .merged)
    }

    @Test(arguments: [
        (#""action": "update""#, NoteEvent.Action.update), (#""action": "pin""#, .other("pin")),
        (#""action": """#, nil), (#""x": 1"#, nil),
    ])
    func `An action may be unknown or missing`(member: String, action: NoteEvent.Action?) throws {
        let text = Webhooks.note.replacing(#""action": "create""#, with: member)

        #expect(try read(text, as: NoteEvent.self).action == action)
    }

    @Test func `A note on a commit is on no merge request`() throws {
        let text = Webhooks.note.replacing(#""merge_request":"#, with: #""commit":"#)

        #expect(try read(text, as: NoteEvent.self).mergeRequest == nil)
    }
}
