import Hummingbird
import NIOCore

/// Reads the body of a request into memory, but neither for ever nor without end.
struct BodyReader: Sendable {
    let limit: ByteCount
    let time: Duration
    /// What all bodies that are being read may take up together.
    let budget: ByteBudget

    /// - Throws: the answer for a body that is too large or comes too slowly.
    func read(_ request: Request) async throws(Rejection) -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit.count {
            throw Rejection(.tooLarge(limit))
        }
        do {
            return try await withDeadline(.now + time) { try await collect(request.body) }
        } catch let rejection as Rejection {
            throw rejection
        } catch is DeadlineExceeded {
            throw Rejection(.tooSlow(time))
        } catch {
            throw Rejection(Answer(status: 400, sentence: "the body of the request broke off", isLast: true))
        }
    }

    private func collect(_ body: RequestBody) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        defer { budget.giveBack(bytes.count) }
        for try await chunk in body {
            guard bytes.count + chunk.readableBytes <= limit.count else { throw Rejection(.tooLarge(limit)) }
            guard budget.take(chunk.readableBytes) else { throw Rejection(.tooManyBytes) }
            bytes += chunk.readableBytesView
        }
        // The body of a cancelled task ends early and without an error.
        try Task.checkCancellation()
        return bytes
    }
}
