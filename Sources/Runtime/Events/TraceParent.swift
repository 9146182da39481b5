/// The place of an event in a distributed trace: `00-<32 hex>-<16 hex>-<2 hex>`.
///
/// Source: <https://www.w3.org/TR/trace-context/#traceparent-header>
package struct TraceParent: Sendable, Equatable, CustomStringConvertible {
    /// The header as it came, and as it is sent on.
    package let description: String
    /// What the systems on the way keep for themselves, the `tracestate` header; `nil` where there is none.
    package let state: String?

    /// Reads a `traceparent` header and what goes with it; `nil` for one that the specification tells to ignore.
    package init?(_ header: String, state: String? = nil) {
        let parts = header.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, parts.map(\.utf8.count) == [2, 32, 16, 2] else { return nil }
        guard parts.allSatisfy(\.isLowerHex), parts[0] != "ff" else { return nil }
        guard parts[1...2].allSatisfy({ $0.contains { $0 != "0" } }) else { return nil }
        description = header
        self.state = state.flatMap { $0.isTraceState ? $0 : nil }
    }

    /// What all events of the trace share, 32 hexadecimal digits.
    package var traceID: String { String(description.dropFirst(3).prefix(32)) }
}

extension String {
    /// Whether it is short and printable enough to be sent on.
    fileprivate var isTraceState: Bool {
        (1...512).contains(utf8.count) && utf8.allSatisfy { (0x20...0x7e).contains($0) }
    }
}

extension Substring {
    fileprivate var isLowerHex: Bool {
        utf8.allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
        }
    }
}
