/// A number of bytes, written `512`, `64KiB` or `25MiB`.
package struct ByteCount: Hashable, Sendable {
    package let count: Int

    package init(bytes: Int) {
        count = bytes
    }

    package static func mebibytes(_ count: Int) -> ByteCount { ByteCount(bytes: count << 20) }

    /// Reads a size; `nil` for none, for zero and for more than a GiB.
    package init?(_ text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), let unit = ByteCount.units[String(text.dropFirst(digits.count))]
        else {
            return nil
        }
        let (bytes, overflow) = number.multipliedReportingOverflow(by: unit)
        guard !overflow, (1...(1 << 30)).contains(bytes) else { return nil }
        count = bytes
    }

    private static let units = ["": 1, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30]
}

extension ByteCount: CustomStringConvertible {
    package var description: String {
        for (unit, size) in [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)] where count % size == 0 {
            return "\(count / size)\(unit)"
        }
        return "\(count) bytes"
    }
}
