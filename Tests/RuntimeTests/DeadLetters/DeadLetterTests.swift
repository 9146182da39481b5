import HTTP
import JSON
import TestSupport
import Testing

@testable import Runtime

@Suite struct DeadLetterTests {
    private static let yaml = Sample.yaml(functions: Sample.ownFunctions)

    private static func letter(_ id: String = "d1", type: String = "com.example.poison") -> CloudEvent {
        CloudEvent(
            id: id,
            source: "https://gitlab.example",
            type: type,
            dataContentType: "text/plain",
            extensions: [
                "partitionkey": "main/7!12", "knativeerrordest": "http://worker.example/",
                "knativeerrorcode": "422", "knativeerrordata": "dGhlIHBhdGNo",
            ],
            data: .bytes([0xff, 0xfe])
        )
    }

    /// A server of one function, or of all, that keeps letters in a folder.
    private func keepLetters(
        in folder: TemporaryFolder,
        function: String? = "dead-letter",
        _ test: @Sendable (TestServer) async throws -> Void
    ) async throws {
        let letters = DeadLetter(shelf: .folder(try DeadLetterFolder(folder.path)))
        let options = ServerOptions(port: 0, function: function)
        try await TestServer.run(Self.yaml, own: [letters], options: options) { server async throws in
            try await test(server)
            #expect(server.recorder.diary.events.isEmpty)
        }
    }

    private static func post(_ event: CloudEvent, to server: TestServer) async throws -> Int {
        let (fields, body) = event.binary
        let headers = [String: String](fields.map { ($0.name, $0.value) }) { $1 }
        return try await server.post("/", headers, body).status
    }

    @Test(arguments: ["dead-letter", nil])
    func `What a broker gave up on is kept with everything it says, and counted`(
        function: String?
    ) async throws {
        let folder = try TemporaryFolder()

        try await keepLetters(in: folder, function: function) { server async throws in
            #expect(try await Self.post(Self.letter(), to: server) == 200)
            let counted = #"sluice_events_total{function="dead-letter",outcome="done"} 1"#
            #expect(try await server.metrics().contains(counted))
        }

        #expect(try folder.files() == ["d1.json"])
        #expect(try CloudEvent(json: JSONValue(parsing: folder.read("d1.json"))) == Self.letter())
    }

    @Test func `A process of dead letters keeps what is not marked as one, too`() async throws {
        let folder = try TemporaryFolder()

        try await keepLetters(in: folder) { server async throws in
            #expect(try await Self.post(CloudEvent(.opened(id: "e1")), to: server) == 200)
            #expect(try await Self.post(Self.letter("e2").asSent, to: server) == 200)
        }

        #expect(try folder.files() == ["e1.json", "e2.json"])
    }

    @Test func `The same letter twice is one file, one of another function is a second`() async throws {
        let folder = try TemporaryFolder()
        var other = Self.letter()
        other.extensions["knativeerrordest"] = "http://other.example/"

        try await keepLetters(in: folder) { [other] server async throws in
            for letter in [Self.letter(), other, Self.letter(), other] {
                #expect(try await Self.post(letter, to: server) == 200)
            }
        }

        #expect(try folder.files() == ["d1.2.json", "d1.json"])
    }

    @Test func `A letter that cannot be kept is not answered as if it were`() async throws {
        let folder = try TemporaryFolder()

        try await keepLetters(in: folder) { server async throws in
            try folder.remove("")
            #expect(try await Self.post(Self.letter(), to: server) == 503)
        }
    }

    @Test func `A letter wakes none of the functions that it was for`() async throws {
        let letter = CloudEvent(try .opened())
        var marked = letter
        marked.extensions["knativeerrorcode"] = "500"

        #expect(try Event(marked).kind == .undelivered)
        #expect(try Event(letter).kind == .mergeRequest)
    }

    @Test func `A letter is replayed as the event that it was`() throws {
        let event = try Event(gitLab: Payload.mergeRequest("reopen"), in: Envelope(id: "d1"))
        var marked = CloudEvent(event)
        marked.extensions["knativeerrorcode"] = "500"
        marked.extensions["knativeerrordest"] = "http://worker.example/"

        let replayed = try Event(replaying: Payload.bytes(marked.structured))

        #expect(replayed.kind == .mergeRequest)
        #expect(replayed.data == event.data)
        #expect(replayed.id == "d1")
        #expect(try Event(replaying: Payload.bytes(CloudEvent(event).structured)) == replayed)
    }

    @Test func `A letter of a type that nobody knows cannot be replayed`() {
        #expect(throws: EventError.unknownType("com.example.poison")) {
            try Event(replaying: Payload.bytes(Self.letter().structured))
        }
    }

    @Test func `A dry run keeps nothing`() async throws {
        let folder = try TemporaryFolder()
        let letters = DeadLetter(shelf: .folder(try DeadLetterFolder(folder.path)))
        let dispatcher = Dispatcher(
            try Sample.configuration(Self.yaml),
            Recorder().bundle.adding([letters]),
            logger: .silent
        )

        let report = await dispatcher.invoke(
            "dead-letter",
            with: Event(undelivered: Self.letter()),
            isDryRun: true
        )

        #expect(report.word == "planned")
        #expect(try folder.files().isEmpty)
    }

    @Test func `Without a folder a letter is a line of standard output`() async throws {
        let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            let event = Event(undelivered: CloudEvent(id: "a\nb", source: "s", type: "t"))
            let shelf = try DeadLetterShelf(environment: Environment([:]))
            _ = try shelf.keep(Array((event.data.text() + "\n").utf8), id: event.id)
        }

        let output = String(decoding: try #require(result).standardOutputContent, as: UTF8.self)
        let line = #"{"id":"a\nb","source":"s","specversion":"1.0","type":"t"}"#
        #expect(output.split(separator: "\n").contains { $0 == line }, "\(output)")
    }
}
