import GitLab
import Testing

@testable import Functions

@Suite struct NextWriteTests {
    @Test func `A fresh merge request is pushed, opened, told and vouched for, in this order`() throws {
        let writes = Plan(from: try Observation.fresh()).writes

        #expect(writes.map(\.kind) == ["push", "open", "say", "edit"])
    }

    @Test func `After all writes nothing is left to do`() throws {
        #expect(try Observation.fresh().after(4).nextWrite == nil)
    }

    @Test(arguments: 0...4)
    func `A worker that stops anywhere leaves the rest to the next one`(count: Int) throws {
        let interrupted = try Observation.fresh().after(count)

        let rest = Plan(from: interrupted).writes

        #expect(rest == Plan(from: try Observation.fresh()).writes.suffix(4 - count))
    }

    @Test func `An edited title is one write`() throws {
        let observation = try Observation.fresh().after(4).later(title: "Draft: Greet all")

        let writes = Plan(from: observation).writes

        #expect(writes == [.edit(0, MergeRequestChanges(title: "Draft: Greet all"))])
    }

    @Test func `New commits are a push and one edit`() throws {
        let head = String(repeating: "c", count: 40)
        let made = try #require(Observation.converted?.successor)
        let observation = try Observation.fresh().after(4).later(head: head, conversion: .made(made))

        #expect(Plan(from: observation).writes.map(\.kind) == ["push", "edit"])
    }

    @Test func `A force push is told with the old head and the new one`() throws {
        let (old, head) = (Observation.head, String(repeating: "c", count: 40))
        let made = try #require(Observation.converted?.successor)
        let observation = try Observation.fresh().after(4)
            .later(head: head, conversion: .made(made, replacing: old))

        let writes = Plan(from: observation).writes

        #expect(writes.map(\.kind) == ["push", "rephrase", "edit"])
        #expect(writes[1].text?.contains("`aaaaaaaaaaaa` was replaced by `cccccccccccc`") == true)
    }

    @Test func `A force push stays told while the source stays`() throws {
        let (old, head) = (Observation.head, String(repeating: "c", count: 40))
        let made = try #require(Observation.converted?.successor)
        let pushed = try Observation.fresh().after(4)
            .later(head: head, conversion: .made(made, replacing: old)).after(3)

        #expect(try pushed.later(head: head).nextWrite == nil)
    }
}

/// The states of both sides.
extension NextWriteTests {
    @Test func `A closed source closes its mirror, once`() throws {
        let observation = try Observation.fresh().after(4).later(state: .closed)

        #expect(Plan(from: observation).writes == [.edit(0, MergeRequestChanges(state: .close))])
        #expect(observation.after(1).nextWrite == nil)
    }

    @Test func `A reopened source opens the mirror that the bot closed, with one write`() throws {
        let closed = try Observation.fresh().after(4).later(state: .closed).after(1)

        #expect(Plan(from: try closed.later()).writes == [.edit(0, MergeRequestChanges(state: .reopen))])
    }

    @Test func `A mirror that a person closed stays closed and is told`() throws {
        let writes = Plan(from: try Self.leftClosed().later()).writes

        #expect(writes.map(\.kind) == ["edit", "rephrase", "edit"])
        #expect(writes.allSatisfy { $0.stateChange == nil })
        #expect(writes[1].text?.contains("was closed by `rita`") == true)
    }

    @Test func `New commits open the mirror again that a person closed`() throws {
        let head = String(repeating: "c", count: 40)
        let made = try #require(Observation.converted?.successor)
        let told = try Self.leftClosed().later().after(3)

        let writes = Plan(from: try told.later(head: head, conversion: .made(made))).writes

        #expect(writes.compactMap(\.stateChange) == [.reopen])
    }

    @Test func `A merged mirror is told and left alone`() throws {
        var observation = try Observation.fresh().after(4)
        observation.mirror?.state = .merged

        let writes = Plan(from: try observation.later(title: "Another title")).writes

        #expect(writes.map(\.kind) == ["edit", "rephrase", "edit"])
        #expect(writes.allSatisfy { $0.changedTitle == nil })
    }

    @Test func `Where only the source is merged, both sides are told what is left`() throws {
        let writes = Plan(from: try Observation.fresh().after(4).later(state: .merged)).writes

        #expect(writes.compactMap(\.text).contains { $0.contains("is not yet") })
        #expect(writes.compactMap(\.changedDescription).contains { $0.contains("merge this one as well") })
        #expect(writes.allSatisfy { $0.stateChange == nil })
    }

    @Test func `A source that was merged without a mirror gets none`() throws {
        #expect(try Observation.fresh(state: .merged).nextWrite == nil)
        #expect(try Observation.fresh(state: .other("new")).nextWrite == nil)
    }

    private static func leftClosed() throws -> Observation {
        var observation = try Observation.fresh().after(4)
        observation.mirror?.state = .closed
        observation.mirror?.closer = User(id: 99, username: "rita", name: "Rita")
        return observation
    }
}

/// What can't be brought to dist-git, and twins.
extension NextWriteTests {
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

    @Test func `A mirror stops vouching before its note says something else`() throws {
        let observation = try Observation.fresh().after(4)
            .later(conversion: .impossible("Commit c0ffee does not apply."))

        let writes = Plan(from: observation).writes

        #expect(writes.map(\.kind) == ["edit", "rephrase"])
    }

    @Test func `What dist-git lacks in source-git is named, and nothing is pushed`() throws {
        let commit = DistGitCommit(id: String(repeating: "d", count: 40), title: "Rebuild @all")
        let writes = Plan(from: try Observation.fresh(conversion: .behind([commit]))).writes

        #expect(writes.map(\.kind) == ["say"])
        #expect(writes.first?.text?.contains("`dddddddddddd` `Rebuild @\u{200B}all`") == true)
        #expect(writes.first?.text?.contains("`sluice/dist-git/c10s`") == true)
    }

    @Test func `What dist-git has already opens no merge request, and closes one`() throws {
        #expect(Plan(from: try Observation.fresh(conversion: .alreadyThere)).writes.map(\.kind) == ["say"])
        let open = try Observation.fresh().after(4).later(conversion: .alreadyThere)
        #expect(Plan(from: open).writes.compactMap(\.stateChange) == [.close])
    }

    @Test func `A second sticky note is deleted, the older one stays`() throws {
        var observation = try Observation.fresh().after(4)
        observation.sticky = .seen(observation.notes + [PostedNote(id: 77, body: "twin")])

        #expect(observation.nextWrite == .withdraw(77))
    }
}

/// The dependency.
extension NextWriteTests {
    @Test func `With a licence the source waits for its mirror`() throws {
        let writes = Plan(from: try Observation.fresh(isLicensed: true)).writes

        #expect(writes.map(\.kind) == ["push", "open", "say", "block", "edit"])
    }

    @Test func `Nothing waits for a closed mirror, since that blocks for ever`() throws {
        let closing = try Observation.fresh(isLicensed: true).after(5).later(state: .closed)

        #expect(Plan(from: closing).writes.map(\.kind) == ["unblock", "edit"])
    }

    @Test func `All superseded mirrors are let go and closed, the newest first`() throws {
        var observation = try Observation.fresh(isLicensed: true).after(5)
        let mirror = try #require(observation.mirror)
        observation.superseded = [1, 2].map { mirror.numbered($0) }

        let writes = Plan(from: observation).writes

        #expect(writes.map(\.kind) == ["unblock", "edit", "unblock", "edit"])
        #expect(writes.compactMap(\.number) == [2, 1])
        #expect(observation.after(writes.count).block == mirror.marker?.block)
    }

    @Test
    func `What waits for a closed mirror that no hidden line names is released first, and the rest stays`()
        throws
    {
        var observation = try Observation.fresh(isLicensed: true).after(5)
        let block = observation.block
        observation.deadBlocks = [41, 42]

        #expect(Plan(from: observation).writes == [.unblock(41), .unblock(42)])
        #expect(observation.after(2).block == block)
    }

    @Test func `A closed mirror that can't be converted for now lets its source go`() throws {
        var observation = try Observation.fresh(isLicensed: true).after(5)
            .later(head: String(repeating: "c", count: 40), conversion: .impossible("Upstream is missing."))
        observation.mirror?.state = .closed

        let kinds = Plan(from: observation).writes.map(\.kind)

        #expect(kinds == ["edit", "rephrase", "unblock", "edit"], "\(kinds)")
    }

    @Test func `A reopened source waits again`() throws {
        let closed = try Observation.fresh(isLicensed: true).after(5).later(state: .closed).after(2)

        let kinds = Plan(from: try closed.later()).writes.map(\.kind)

        #expect(kinds == ["block", "edit"], "\(kinds)")
    }

    @Test func `What GitLab refused is not asked for again`() throws {
        var observation = try Observation.fresh(isLicensed: true).after(3)
        observation.take(.block(.refused), to: .block(0))

        #expect(Plan(from: observation).writes.map(\.kind) == ["edit"])
        #expect(try observation.after(1).later().nextWrite == nil)
    }
}
