import HTTP
import JSON
import Synchronization
import Testing

@testable import Runtime

@Suite struct SinkTests {
    /// A transport that answers with one status, and keeps what it was given.
    private final class Carrier: HTTPTransport {
        let status: Int
        let requests = Mutex<[HTTPRequest]>([])

        init(_ status: Int) {
            self.status = status
        }

        func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
            requests.withLock { $0.append(request) }
            if status == 0 { throw .unreachable(host: "broker", reason: "nobody listens") }
            return HTTPResponse(status: status)
        }
    }

    private static let event = CloudEvent(id: "1", source: "s", type: "t", data: .json(["a": 1]))

    private func sink(_ carrier: Carrier, _ overrides: String = "") throws -> Sink? {
        let environment = Environment(["K_SINK": "http://broker/ns/default", "K_CE_OVERRIDES": overrides])
        return try Sink(environment: environment, transport: carrier)
    }

    @Test func `An event is posted in binary mode, with its trace and the attributes of the environment`()
        async throws
    {
        let carrier = Carrier(202)
        let trace = TraceParent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", state: "a=1,b=2")

        try await sink(carrier, #"{"extensions": {"cluster": "east"}}"#)?.take(Self.event, trace: trace)

        let request = try #require(carrier.requests.withLock { $0.first })
        let headers = Dictionary(uniqueKeysWithValues: request.headers.map { ($0.name, $0.value) })
        #expect(request.method == .post)
        #expect(request.url == "http://broker/ns/default")
        #expect(
            headers == [
                "ce-specversion": "1.0", "ce-id": "1", "ce-source": "s", "ce-type": "t", "ce-cluster": "east",
                "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "tracestate": "a=1,b=2",
            ]
        )
        #expect(request.body == Array(#"{"a":1}"#.utf8))
        #expect(request.limits.total < .seconds(10))
    }

    @Test(arguments: [
        (0, "nobody listens"), (200, nil), (202, nil), (204, nil), (301, "the sink answers 301"),
        (400, "the sink answers 400"), (429, "the sink answers 429"), (503, "the sink answers 503"),
    ])
    func `An event is handed on only when the sink says so`(status: Int, sentence: String?) async throws {
        let sink = try #require(try sink(Carrier(status)))

        var failure: Failure?
        do { try await sink.take(Self.event, trace: nil) } catch { failure = error }

        guard let sentence else {
            #expect(failure == nil)
            return
        }
        guard case .tryAgain(let why, nil)? = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(why.contains(sentence))
    }

    @Test func `Without K_SINK there is no sink, and what is no URL is refused`() throws {
        let transport = Carrier(200)

        #expect(try Sink(environment: Environment([:]), transport: transport) == nil)
        #expect(try Sink(environment: Environment(["K_SINK": ""]), transport: transport) == nil)
        #expect(throws: ServerError.invalidSink) {
            try Sink(environment: Environment(["K_SINK": "broker:80"]), transport: transport)
        }
    }
}
