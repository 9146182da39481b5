import HTTPTypes
import Hummingbird
import NIOCore

/// Turns Hummingbird's requests into the sandbox's, and its answers back.
struct ServerResponder: HTTPResponder {
    let dispatcher: Dispatcher

    /// A push may be large; everything else is far below.
    private static let largestBody = 256 << 20

    func respond(to request: Request, context: ServerContext) async throws -> Response {
        let body: [UInt8]
        do {
            body = Array(buffer: try await request.body.collect(upTo: Self.largestBody))
        } catch is NIOTooManyBytesError {
            return Response(status: .contentTooLarge)
        }
        switch await dispatcher.reply(to: IncomingRequest(request, body: body)) {
        case .answer(let answer): return Response(answer)
        case .drop:
            try await context.channel.close()
            return Response(status: .ok)
        }
    }
}

/// What a request needs to know of its connection: how to end it.
struct ServerContext: InitializableFromSource {
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        channel = source.channel
    }
}

extension IncomingRequest {
    fileprivate init(_ request: Request, body: [UInt8]) {
        let target = (request.head.path ?? "/").split(
            separator: "?",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        self.init(
            method: request.method.rawValue,
            path: String(target[0]),
            query: target.count > 1 ? String(target[1]) : "",
            headers: request.headers.map { ($0.name.rawName, $0.value) },
            body: body
        )
    }
}

extension Response {
    fileprivate init(_ answer: Answer) {
        var fields = HTTPFields()
        for header in answer.headers {
            guard let name = HTTPField.Name(header.name) else { continue }
            fields.append(HTTPField(name: name, value: header.value))
        }
        self.init(
            status: .init(code: answer.status),
            headers: fields,
            body: answer.body.isEmpty ? .init() : .init(byteBuffer: ByteBuffer(bytes: answer.body))
        )
    }
}
