import JSON
import Logging
import Testing

@testable import Runtime

@Suite struct LogFormatTests {
    private static let time = "2026-07-01T10:00:00.123Z"

    private func line(
        _ format: LogFormat,
        _ message: Logger.Message,
        _ metadata: Logger.Metadata = [:]
    ) -> String {
        let event = LogEvent(
            level: .info,
            message: message,
            error: nil,
            metadata: nil,
            source: "test",
            file: "",
            function: "",
            line: 1
        )
        return format.line(event, label: "sluice", metadata: metadata, time: Self.time)
    }

    @Test func `Text is for people`() {
        let text = line(
            .text,
            "made rpms/bash!3",
            ["function": "create", "seconds": "1.5", "note": "two words"]
        )

        #expect(
            text == "\(Self.time) info     made rpms/bash!3 function=create note=\"two words\" seconds=1.5"
        )
    }

    @Test func `JSON is for collectors`() throws {
        let text = line(.json, "made \"it\"", ["event": "e1", "list": ["a", "b"], "map": ["k": "v"]])

        #expect(
            try JSONValue(parsing: Array(text.utf8)) == [
                "time": .string(Self.time), "level": "info", "logger": "sluice", "message": "made \"it\"",
                "event": "e1", "list": ["a", "b"], "map": ["k": "v"],
            ]
        )
    }

    @Test(arguments: LogFormat.allCases, ["a\nb", "a\r\nb", "a\u{2028}b", "a\u{1b}[31mb", "a\u{202e}b"])
    func `Nobody's text makes a line of its own`(format: LogFormat, text: String) {
        let line = line(format, "\(text)", ["title": "\(text)"])

        #expect(!line.contains { $0.isNewline && $0 != "\u{2028}" })
        #expect(!line.unicodeScalars.contains("\u{1b}"))
    }
}
