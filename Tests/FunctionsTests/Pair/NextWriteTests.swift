import GitLab
import Testing

@testable import Functions

@Suite struct NextWriteTests {
    @Test func `A fresh merge request is pushed, opened, told and named, in this order`() throws {
        let writes = Plan(from: try .fresh()).writes

        #expect(writes.map(\.kind) == ["push", "open", "say", "edit"])
    }

    @Test func `After all writes nothing is left to do`() throws {
        let observation = try Observation.fresh().after(4)

        #expect(observation.nextWrite == nil)
    }

    @Test(arguments: 0...4)
    func `A worker that stops anywhere leaves the rest to the next one`(count: Int) throws {
        let interrupted = try Observation.fresh().after(count)

        let rest = Plan(from: interrupted).writes

        #expect(rest == Plan(from: try .fresh()).writes.suffix(4 - count))
    }

    @Test func `An edited title is one write`() throws {
        let observation = try Observation.fresh().after(4).later(title: "Greet all")

        let writes = Plan(from: observation).writes

        #expect(writes == [.edit(0, MergeRequestChanges(title: "Greet all"))])
    }

    @Test func `A draft is mirrored by its title`() throws {
        let observation = try Observation.fresh().after(4).later(title: "Draft: Greet everyone")

        #expect(observation.nextWrite == .edit(0, MergeRequestChanges(title: "Draft: Greet everyone")))
    }

    @Test func `A closed source closes its mirror, once`() throws {
        let observation = try Observation.fresh().after(4).later(state: .closed)

        #expect(Plan(from: observation).writes == [.edit(0, MergeRequestChanges(state: .close))])
    }

    @Test func `A reopened source opens the mirror that the bot closed`() throws {
        let closed = try Observation.fresh().after(4).later(state: .closed).after(1)

        let writes = Plan(from: closed.later()).writes

        #expect(writes == [.edit(0, MergeRequestChanges(state: .reopen))])
    }

    @Test func `A mirror that a person closed stays closed and is told`() throws {
        var observation = try Observation.fresh().after(4)
        observation.mirror?.state = .closed
        observation.mirror?.closer = User(id: 99, username: "rita", name: "Rita")
        observation.sticky = .seen(observation.notes)

        let writes = Plan(from: observation.later()).writes

        #expect(writes.map(\.kind) == ["edit", "rephrase"])
        #expect(writes.allSatisfy { $0.stateChange == nil })
    }

    @Test func `A merged mirror is told and left alone`() throws {
        var observation = try Observation.fresh().after(4)
        observation.mirror?.state = .merged
        observation.sticky = .seen(observation.notes)

        #expect(Plan(from: observation.later()).writes.map(\.kind) == ["edit", "rephrase"])
    }

    @Test func `A change that can't be converted is told and nothing is pushed`() throws {
        let observation = try Observation.fresh(conversion: .impossible("Commit c0ffee does not apply."))

        let writes = Plan(from: observation).writes

        #expect(writes.map(\.kind) == ["say"])
        #expect(writes.first?.text?.contains("Commit c0ffee does not apply.") == true)
    }

    @Test func `The same sentence is not told twice`() throws {
        let observation = try Observation.fresh(conversion: .impossible("Commit c0ffee does not apply."))

        #expect(observation.after(1).nextWrite == nil)
    }

    @Test func `What dist-git has already opens no merge request`() throws {
        #expect(Plan(from: try .fresh(conversion: .alreadyThere)).writes.map(\.kind) == ["say"])
    }

    @Test func `A second sticky note is deleted, the older one stays`() throws {
        var observation = try Observation.fresh().after(4)
        observation.sticky = .seen(observation.notes + [PostedNote(id: 77, body: "twin")])

        #expect(observation.nextWrite == .withdraw(77))
    }

    @Test func `A merged or unknown state asks for nothing`() throws {
        #expect(try Observation.fresh(state: .merged, conversion: .kept).nextWrite == nil)
        #expect(try Observation.fresh(state: .other("new"), conversion: .kept).nextWrite == nil)
    }
}

extension Observation {
    fileprivate var notes: [PostedNote] {
        if case .seen(let notes) = sticky { notes } else { [] }
    }
}

extension Write {
    fileprivate var kind: String {
        switch self {
        case .push: "push"
        case .open: "open"
        case .edit: "edit"
        case .say: "say"
        case .rephrase: "rephrase"
        case .withdraw: "withdraw"
        }
    }

    fileprivate var text: String? {
        switch self {
        case .say(let body), .rephrase(_, let body): body
        default: nil
        }
    }

    fileprivate var stateChange: MergeRequestChanges.StateChange? {
        if case .edit(_, let changes) = self { changes.state } else { nil }
    }
}
