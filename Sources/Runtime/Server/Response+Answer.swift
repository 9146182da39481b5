import HTTP
import HTTPTypes
import HummingbirdCore
import NIOCore

extension Response {
    /// The answer in HTTP; the head alone for `HEAD`.
    init(_ answer: Answer, to method: HTTPTypes.HTTPRequest.Method) {
        var headers = HTTPFields()
        headers[.contentType] = answer.sentence.isEmpty ? nil : answer.contentType
        headers[.retryAfter] = answer.retryAfter.map { "\($0.wholeSeconds)" }
        headers[.allow] = answer.allow
        headers[.connection] = answer.isLast ? "close" : nil
        headers[.date] = "\(HTTPDate.now)"
        let body = ResponseBody(byteBuffer: ByteBuffer(string: answer.sentence))
        self.init(status: .init(code: answer.status), headers: headers, body: body)
        if method == .head { self = createHeadResponse() }
    }
}
