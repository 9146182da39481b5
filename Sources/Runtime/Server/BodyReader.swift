import HTTPTypes
import HummingbirdCore
import NIOCore

/// Reads the body of a request into memory, but neither for ever nor without end.
struct BodyReader: Sendable {
    let limit: ByteCount
    let time: Duration
    /// What all bodies may take up together until their requests are answered.
    let budget: ByteBudget

    /// Reads a body, and gives the answer that is made of it.
    ///
    /// - Throws: the answer for a body that is too large or comes too slowly, and what `answer` throws.
    func read(
        _ request: Request,
        _ answer: ([UInt8]) async throws(Rejection) -> Answer
    ) async throws(Rejection) -> Answer {
        let bytes = try await bytes(of: request)
        defer { budget.giveBack(bytes.count) }
        return try await answer(bytes)
    }

    private func bytes(of request: Request) async throws(Rejection) -> [UInt8] {
        let length = request.headers[.contentLength].flatMap(Int.init)
        if let length, length > limit.count { throw Rejection(.tooLarge(limit)) }
        do {
            return try await withDeadline(.now + time) {
                try await collect(request.body, length: length ?? limit.count)
            }
        } catch let rejection as Rejection {
            throw rejection
        } catch is DeadlineExceeded {
            throw Rejection(.tooSlow(time))
        } catch {
            throw Rejection(Answer(status: 400, sentence: "the body of the request broke off", isLast: true))
        }
    }

    /// Reads a body of at most this length, and takes it from the budget.
    private func collect(_ body: RequestBody, length: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        // Room that is not filled takes up no memory; an array that grows takes up to three times what is in it.
        bytes.reserveCapacity(length)
        do {
            for try await chunk in body {
                guard bytes.count + chunk.readableBytes <= limit.count else {
                    throw Rejection(.tooLarge(limit))
                }
                guard budget.take(chunk.readableBytes) else { throw Rejection(.tooManyBytes) }
                bytes += chunk.readableBytesView
            }
            // The body of a cancelled task ends early and without an error.
            try Task.checkCancellation()
            return bytes
        } catch {
            budget.giveBack(bytes.count)
            throw error
        }
    }
}
