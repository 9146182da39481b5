import HTTP
import Testing

@testable import Runtime

@Suite struct TraceParentTests {
    private static let header = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

    @Test func `A trace is passed on as it came`() throws {
        let trace = try #require(TraceParent(Self.header))

        #expect("\(trace)" == Self.header)
        #expect(trace.traceID == "0af7651916cd43dd8448eb211c80319c")
    }

    @Test func `What goes with a trace goes on with it, unless it could break a header`() {
        #expect(TraceParent(Self.header, state: "a=1")?.headers.map(\.value) == [Self.header, "a=1"])
        #expect(TraceParent(Self.header)?.headers.map(\.name) == ["traceparent"])
        #expect(TraceParent(Self.header, state: "a=1\r\nx: y")?.state == nil)
        #expect(TraceParent(Self.header, state: String(repeating: "a", count: 513))?.state == nil)
    }

    @Test func `Two traces at once are none`() {
        let header = HTTPHeader(name: "traceparent", value: Self.header)

        #expect(TraceParent(HTTPHeaders([header])) == TraceParent(Self.header))
        #expect(TraceParent(HTTPHeaders([header, header])) == nil)
    }

    @Test(arguments: [
        "", "00", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\nx: y",
    ])
    func `What is no trace is ignored`(header: String) {
        #expect(TraceParent(header) == nil)
    }
}
