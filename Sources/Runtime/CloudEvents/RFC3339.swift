/// Times as CloudEvents write them.
///
/// Source: <https://www.rfc-editor.org/rfc/rfc3339#section-5.6>
enum RFC3339 {
    /// Whether a text is a timestamp; days and hours are checked for their range, not against the calendar.
    static func isWellFormed(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.matches("dddd-dd-ddTdd:dd:dd", at: 0) else { return false }
        guard (1...12).contains(bytes.number(at: 5)), (1...31).contains(bytes.number(at: 8)) else {
            return false
        }
        guard bytes.number(at: 11) < 24, bytes.number(at: 14) < 60, bytes.number(at: 17) <= 60 else {
            return false
        }
        return isZone(Array(bytes[19...].withoutFraction))
    }

    private static func isZone(_ bytes: [UInt8]) -> Bool {
        if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return true }
        guard bytes.matches("+dd:dd", at: 0) || bytes.matches("-dd:dd", at: 0), bytes.count == 6 else {
            return false
        }
        return bytes.number(at: 1) < 24 && bytes.number(at: 4) < 60
    }
}

extension [UInt8] {
    /// Whether the bytes begin like a picture in which `d` stands for a digit and `T` for either case.
    fileprivate func matches(_ picture: String, at start: Int) -> Bool {
        let picture = Array(picture.utf8)
        guard count >= start + picture.count else { return false }
        return picture.indices.allSatisfy { index in
            switch (picture[index], self[start + index]) {
            case (UInt8(ascii: "d"), let byte): byte.isDigit
            case (UInt8(ascii: "T"), let byte): byte == UInt8(ascii: "T") || byte == UInt8(ascii: "t")
            case (let expected, let byte): byte == expected
            }
        }
    }

    /// The number of two digits at a place that has been matched.
    fileprivate func number(at index: Int) -> Int {
        Int(self[index] - UInt8(ascii: "0")) * 10 + Int(self[index + 1] - UInt8(ascii: "0"))
    }
}

extension ArraySlice<UInt8> {
    /// What follows `.` and its digits; everything, where there is no fraction.
    fileprivate var withoutFraction: ArraySlice<UInt8> {
        guard first == UInt8(ascii: ".") else { return self }
        let rest = dropFirst().drop { $0.isDigit }
        return rest.count == count - 1 ? self : rest
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
