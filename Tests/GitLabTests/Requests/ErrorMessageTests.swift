import HTTP
import JSON
import Testing

@testable import GitLab

@Suite struct ErrorMessageTests {
    @Test(arguments: [
        (#"{"message":"404 Project Not Found"}"#, "404 Project Not Found"),
        (#"{"message":["a","b"]}"#, "a, b"),
        (
            #"{"message":{"title":["is too long","is odd"],"base":["no"]}}"#,
            "base: no; title: is too long, is odd"
        ),
        (#"{"message":[{"key":"a"},{"key":"b"}]}"#, "key: a, key: b"),
        (#"{"error":"title is missing"}"#, "title is missing"),
        (
            #"{"error":"insufficient_scope","error_description":"needs more","scope":"api"}"#,
            "insufficient_scope: needs more"
        ),
        (#"{"message":"409 Conflict","error":"busy"}"#, "409 Conflict: busy"),
        (#"{"message":null}"#, "null"),
        ("Retry later\n", "Retry later"),
        ("two\r\nlines\u{1B}[31m\u{0}", "two lines [31m"),
        ("", "no message"),
        (" \n", "no message"),
        ("[1]", "[1]"),
        ("{\"broken", "{\"broken"),
        ("<!DOCTYPE html>\n<html><head><title>502 Bad\nGateway</title>", "502 Bad Gateway"),
        ("<html><body>nginx</body></html>", "a web page without a title"),
        ("<HTML></title><title>", "a web page without a title"),
    ])
    func `A refusal of any shape becomes one line`(body: String, message: String) {
        #expect(HTTPResponse(status: 400, body: Array(body.utf8)).errorMessage == message)
    }

    @Test func `A long message is cut`() {
        let message = HTTPResponse(status: 400, body: Array(repeating: UInt8(ascii: "a"), count: 1_000_000))
            .errorMessage

        #expect(message.count == 501)
    }

    @Test func `A refusal names the call, GitLab's words and its request id`() async {
        let gitLab = FakeGitLab([
            "GET projects/rpms%2Fbash": .status(
                403,
                #"{"message":"403 Forbidden"}"#,
                headers: ["X-Request-Id": "01JABC\n"]
            )
        ])

        let error = await gitLab.client().failure(of: .project(.path("rpms/bash")))

        #expect(
            error.map { "\($0)" }
                == "GitLab refuses GET projects/rpms%2Fbash with status 403: 403 Forbidden (X-Request-Id 01JABC)"
        )
    }

    @Test func `Every failure is one sentence on one line`() {
        let errors: [GitLabError] = [
            .refused(request: "r", status: 400, message: "m", requestID: nil), .mergeRequestExists(5),
            .mergeRequestExists(nil), .throttled(after: .seconds(3)), .throttled(after: nil), .unauthorized,
            .unreachable(.shutDown), .unexpectedAnswer(request: "r", .missing(path: "id")),
            .tooManyPages(request: "r", limit: 100), .cancelled,
        ]

        for sentence in errors.map(\.description) {
            #expect(sentence.contains(" ") && !sentence.contains("\n") && !sentence.hasSuffix("."))
        }
    }
}
