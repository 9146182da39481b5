import Glibc
import HTTP
import JSON
import Logging
import TestSupport
import Testing

@testable import Runtime

/// NATS JetStream with Knative's rules of delivery before a server.
@Suite(.enabled(if: Python.has("nats", "nats-server") && Project.shared != nil)) struct BrokerTests {
    private static let count = 60
    private static let yaml = Sample.yaml(
        functions: Sample.ownFunctions,
        rest: "limits: {concurrency: 64, deadlines: {shutdown: 2s}}"
    )

    /// A file that several processes write the ids of events into, when they are done.
    private struct Journal: Sendable, Codable {
        let path: String

        /// A function that takes some time, and notes what it has done.
        func recorder(_ disturb: @escaping @Sendable (Event) throws -> Void = { _ in }) -> Recorder {
            Recorder(behaviour: { event, _ in
                if event.project?.path == "src/poison" { throw Failure.impossible("it is poison") }
                try disturb(event)
                try await Task.sleep(for: .milliseconds(20))
                try note(event.id)
                return .done(event.id)
            })
        }

        func note(_ id: String) throws {
            let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT, 0o600)
            defer { close(descriptor) }
            try write(Array("\(id)\n".utf8), to: descriptor)
        }

        func ids() throws -> Set<String> {
            let bytes = try readFile(path, limit: 1 << 20) ?? []
            return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
        }
    }

    /// What must be done in the end, and what must lie with the dead letters.
    private static let healthy = Set((0..<count).filter { $0 % 10 != 7 }.map { "e\($0)" })
    private static let poison = (0..<count).filter { $0 % 10 == 7 }.map { "e\($0).json" }.sorted()

    /// Delivers events to a worker, and what is given up on to a server that keeps it.
    private func deliver(
        to worker: String,
        keepingIn folder: TemporaryFolder
    ) async throws -> String {
        let tools = "\(try #require(Project.shared))/tools"
        let letters = DeadLetter(shelf: .folder(try DeadLetterFolder(folder.path("letters"))))
        let options = ServerOptions(port: 0, function: "dead-letter")
        return try await TestServer.run(Self.yaml, own: [letters], options: options) { keeper async throws in
            let arguments = [tools, worker, keeper.url("/"), "\(Self.count)"]
            return try await Python.run("nats_delivery.py", arguments)
        }
    }

    @Test func `Events arrive, though some fail at first, and poison ends with the dead letters`()
        async throws
    {
        let folder = try TemporaryFolder()
        let journal = Journal(path: folder.path("done"))
        let seen = Journal(path: folder.path("seen"))
        let recorder = journal.recorder { event in
            let isNew = try !seen.ids().contains(event.id)
            try seen.note(event.id)
            if isNew, event.id.hasSuffix("3") { throw Failure.tryAgain("GitLab is away") }
        }

        let output = try await TestServer.run(Self.yaml, recorder: recorder) { worker async throws in
            try await deliver(to: worker.url("/"), keepingIn: folder)
        }

        #expect(output.contains("'ok': 54"), "\(output)")
        #expect(output.contains("'dead': 6"), "\(output)")
        #expect(try journal.ids() == Self.healthy)
        #expect(try folder.files().filter { $0.hasPrefix("letters/") } == Self.poison.map { "letters/\($0)" })
        let letter = try Event(parsing: folder.read("letters/e7.json"))
        #expect(letter.kind == .undelivered)
        #expect(try Event(replaying: folder.read("letters/e7.json")).project?.path == "src/poison")
    }

    @Test func `A worker that is killed in the middle of its work loses nothing`() async throws {
        let folder = try TemporaryFolder()
        let journal = Journal(path: folder.path("done"))
        let port = try freePort()
        let delivery = Task { try await deliver(to: "http://127.0.0.1:\(port)/", keepingIn: folder) }

        await #expect(processExitsWith: .signal(SIGKILL)) {
            [journal = journal as Journal, port = port as Int] in
            let recorder = journal.recorder { event in
                if try journal.ids().count >= 20 { kill(getpid(), SIGKILL) }
            }
            try await TestServer.run(Self.yaml, recorder: recorder, options: ServerOptions(port: port)) {
                _ async throws in
                try await Task.sleep(for: .seconds(60))
            }
        }
        let before = try journal.ids()
        let stats = try await TestServer.run(
            Self.yaml,
            recorder: journal.recorder(),
            options: ServerOptions(port: port)
        ) { _ in try await delivery.value }

        #expect((20..<Self.healthy.count).contains(before.count))
        #expect(try journal.ids() == Self.healthy, "\(stats)")
        #expect(try folder.files().filter { $0.hasPrefix("letters/") } == Self.poison.map { "letters/\($0)" })
    }

    /// A port that nobody listens on at this moment.
    private func freePort() throws -> Int {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, length) == 0 ? getsockname(socket, address, &length) : -1
            }
        }
        try #require(status == 0)
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
