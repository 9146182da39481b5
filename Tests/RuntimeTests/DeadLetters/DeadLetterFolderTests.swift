import TestSupport
import Testing

@testable import Runtime

@Suite struct DeadLetterFolderTests {
    private let place: TemporaryFolder
    private let folder: DeadLetterFolder

    init() throws {
        place = try TemporaryFolder()
        folder = try DeadLetterFolder(place.path("letters"))
    }

    private func keep(_ text: String, id: String) throws -> String {
        try folder.keep(Array(text.utf8), id: id)
    }

    @Test func `An event is a file of its own`() throws {
        let file = try keep("one", id: "d1")

        #expect(file == place.path("letters/d1.json"))
        #expect(try place.read("letters/d1.json") == Array("one".utf8))
        #expect(try place.files() == ["letters/d1.json"])
    }

    @Test func `A file is never overwritten, and the same event not kept twice`() throws {
        for text in ["one", "another", "one", "another", "a third"] { _ = try keep(text, id: "d1") }

        #expect(try place.files() == ["letters/d1.2.json", "letters/d1.3.json", "letters/d1.json"])
        #expect(try place.read("letters/d1.json") == Array("one".utf8))
        #expect(try place.read("letters/d1.2.json") == Array("another".utf8))
    }

    @Test(arguments: [
        ("../../etc/passwd", "_2e_2e_2f_2e_2e_2fetc_2fpasswd.json"), ("", ".json"), (".", "_2e.json"),
        ("-rf", "-rf.json"), ("a\0b", "a_00b.json"), ("CON", "CON.json"), ("a b", "a_20b.json"),
        ("d1.2", "d1_2e2.json"), ("é", "_c3_a9.json"),
    ])
    func `An id leads to no other place`(id: String, name: String) throws {
        #expect(try keep("x", id: id) == place.path("letters/\(name)"))
        #expect(try place.files() == ["letters/\(name)"])
    }

    @Test func `Ids that are too long for a file are kept apart`() throws {
        let long = String(repeating: "a", count: 5000)

        let files = [try keep("1", id: long), try keep("2", id: long + "b")]

        #expect(Set(files).count == 2)
    }

    @Test func `Many at once are all kept`() async throws {
        let files = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<100 {
                group.addTask { [folder] in try folder.keep(Array("\(number)".utf8), id: "\(number % 4)") }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }

        #expect(files.count == 100)

        #expect(try place.files().count == 100)
    }

    @Test func `A folder that cannot be written to is refused at start`() throws {
        let environment = Environment(["SLUICE_DEAD_LETTERS": "/proc/letters"])

        let error = #expect(throws: ServerError.self) { try DeadLetterShelf(environment: environment) }

        #expect(error.map { "\($0)".hasPrefix("dead letters cannot be kept in /proc/letters: ") } == true)
    }

    @Test func `Without a folder there is standard output`() throws {
        #expect("\(try DeadLetterShelf(environment: Environment([:])))" == "standard output")
    }
}
