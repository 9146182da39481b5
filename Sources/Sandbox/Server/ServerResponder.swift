import HTTP
import HTTPTypes
import HummingbirdCore
import NIOCore

/// Turns Hummingbird's requests into the sandbox's, and its answers back.
struct ServerResponder: Sendable {
    let dispatcher: Dispatcher

    /// A push may be large; everything else is far below.
    private static let largestBody = 256 << 20

    @concurrent func respond(
        to request: Request,
        _ writer: consuming ResponseWriter,
        on connection: any Channel
    ) async throws {
        switch try await reply(to: request) {
        case .answer(let answer):
            var response = Response(answer)
            response.headers[.date] = "\(HTTPDate.now)"
            try await writer.write(response: response.head, body: response.body)
        case .drop: try await connection.close()
        }
    }

    private func reply(to request: Request) async throws -> Dispatcher.Reply {
        let body: [UInt8]
        do {
            body = Array(buffer: try await request.body.collect(upTo: Self.largestBody))
        } catch is NIOTooManyBytesError {
            return .answer(.text("", status: 413))
        }
        return await dispatcher.reply(to: IncomingRequest(request, body: body))
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
