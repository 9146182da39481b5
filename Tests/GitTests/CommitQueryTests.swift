import Git
import TestSupport
import Testing

/// One history for all: base, then one side branch merged into main.
@Suite struct CommitQueryTests {
    private struct History {
        let temporary: TemporaryRepository
        let repository: Repository
        let base, side, main, merge, last: ObjectID

        init() async throws {
            temporary = try await TemporaryRepository()
            base = try await temporary.commit("Base\n", ["a": "1"])
            try await temporary.startBranch("side")
            side = try await temporary.commit("Side\n\nFrom-x: 1\n", ["s": "1"])
            try await temporary.checkOut("main")
            main = try await temporary.commit("Main\n\nFrom-x:\n", ["m": "1"])
            merge = try await temporary.merge("side", message: "Merge")
            last = try await temporary.commit("Last\n\n From-x: 2\nFrom.x: 3", ["l": "1"])
            repository = try await temporary.open()
        }

        func list(_ query: CommitQuery) async throws -> [ObjectID] {
            try await repository.commits(query).map(\.id)
        }
    }

    @Test func `Commits come newest first, or the other way round`() async throws {
        let history = try await History()
        let all = [history.last, history.merge, history.main, history.side, history.base]

        #expect(try await history.list(CommitQuery(include: [history.last])) == all)
        #expect(
            try await history.list(CommitQuery(include: [history.last], order: .oldestFirst))
                == all.reversed()
        )
    }

    @Test func `Parents first keeps branches together`() async throws {
        let history = try await History()
        let query = CommitQuery(include: [history.last], exclude: [history.base], order: .parentsFirst)

        #expect(try await Set(history.list(query).prefix(2)) == [history.main, history.side])
        #expect(try await history.list(query).suffix(2) == [history.merge, history.last])
    }

    @Test func `Excluded commits take their ancestors with them`() async throws {
        let history = try await History()

        let query = CommitQuery(include: [history.last], exclude: [history.main])
        #expect(try await history.list(query) == [history.last, history.merge, history.side])
    }

    @Test func `Merges, side branches and strangers can be left out`() async throws {
        let history = try await History()
        let range = CommitQuery(include: [history.last], exclude: [history.base])
        var noMerges = range, firstParent = range
        noMerges.merges = false
        firstParent.firstParent = true
        let descendants = CommitQuery(include: [history.last], exclude: [history.side], ancestryPath: true)

        #expect(try await history.list(noMerges) == [history.last, history.main, history.side])
        #expect(try await history.list(firstParent) == [history.last, history.merge, history.main])
        #expect(try await history.list(descendants) == [history.last, history.merge])
    }

    @Test func `Only commits that change certain paths are wanted`() async throws {
        let history = try await History()
        let one = CommitQuery(include: [history.last], paths: [.including("m")])
        let others = CommitQuery(
            include: [history.last],
            paths: [.excluding("m"), .excluding(pattern: "[ls]".bytes)]
        )

        #expect(try await history.list(one) == [history.main])
        #expect(try await history.list(others) == [history.base])
    }

    @Test func `A line of the message is looked for at its beginning, letter by letter`() async throws {
        let history = try await History()

        #expect(
            try await history.list(CommitQuery(include: [history.last], messageLinePrefix: "From-x: ")) == [
                history.side
            ]
        )
        #expect(
            try await history.list(CommitQuery(include: [history.last], messageLinePrefix: "From.x")) == [
                history.last
            ]
        )
    }

    @Test func `A limit counts from the newest`() async throws {
        let history = try await History()

        #expect(
            try await history.list(CommitQuery(include: [history.last], limit: 2)) == [
                history.last, history.merge,
            ]
        )
        #expect(try await history.list(CommitQuery(include: [])) == [])
    }

    @Test func `Ancestors and merge bases are found`() async throws {
        let history = try await History()
        let repository = history.repository
        let stranger = try await repository.write(
            NewCommit(
                parents: [],
                author: Signature(name: "A", email: "a@b", seconds: 1),
                committer: Signature(name: "A", email: "a@b", seconds: 1),
                message: [],
                tree: NewTree(base: .empty)
            )
        )

        #expect(try await repository.isAncestor(history.side, of: history.merge))
        #expect(try await repository.isAncestor(history.side, of: history.side))
        #expect(try await !repository.isAncestor(history.side, of: history.main))
        #expect(try await repository.mergeBase(history.side, history.main) == history.base)
        #expect(try await repository.mergeBase(stranger, history.main) == nil)
    }
}
