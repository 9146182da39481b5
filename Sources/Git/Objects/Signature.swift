/// Who did something, and when.
package struct Signature: Sendable, Equatable {
    package let name: [UInt8]
    package let email: [UInt8]
    /// Seconds since 1970, in UTC.
    package let seconds: Int64
    /// The distance to UTC where it was done: a sign and four digits, `+hhmm`.
    package let zone: String

    package init(name: [UInt8], email: [UInt8], seconds: Int64, zone: String = "+0000") {
        self.name = name
        self.email = email
        self.seconds = seconds
        self.zone = zone
    }

    package init(name: String, email: String, seconds: Int64, zone: String = "+0000") {
        self.init(name: Array(name.utf8), email: Array(email.utf8), seconds: seconds, zone: zone)
    }
}

extension Signature {
    /// The same person at another time.
    package func at(seconds: Int64, zone: String) -> Signature {
        Signature(name: name, email: email, seconds: seconds, zone: zone)
    }
}
