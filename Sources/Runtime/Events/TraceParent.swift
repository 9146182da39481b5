/// The place of an event in a distributed trace: `00-<32 hex>-<16 hex>-<2 hex>`.
///
/// Source: <https://www.w3.org/TR/trace-context/#traceparent-header>
package struct TraceParent: Sendable, Equatable, CustomStringConvertible {
    /// The header as it came, and as it is sent on.
    package let description: String

    /// Reads a `traceparent` header; `nil` for one that the specification tells to ignore.
    package init?(_ header: String) {
        let parts = header.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, parts.map(\.utf8.count) == [2, 32, 16, 2] else { return nil }
        guard parts.allSatisfy(\.isLowerHex), parts[0] != "ff" else { return nil }
        guard parts[1...2].allSatisfy({ $0.contains { $0 != "0" } }) else { return nil }
        description = header
    }

    /// What all events of the trace share, 32 hexadecimal digits.
    package var traceID: String { String(description.dropFirst(3).prefix(32)) }
}

extension Substring {
    fileprivate var isLowerHex: Bool {
        utf8.allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
        }
    }
}
