import Cryptography
import HTTP

/// The signature of a delivery, in `webhook-signature`: a list of `v1,<base64>`, one for each of its keys.
///
/// Source: <https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md>
package struct DeliverySignature: Sendable {
    /// How far a timestamp may be from now, so that a delivery that was overheard is soon worth nothing.
    package static let tolerance: UInt64 = 300

    private let id: String
    private let timestamp: String
    private let signatures: [[UInt8]]

    /// Reads the headers of a delivery.
    ///
    /// - Throws: ``WebhookRefusal`` when one is missing, or the delivery is over five minutes from `now`.
    init(_ headers: HTTPHeaders, now: Int64) throws(WebhookRefusal) {
        id = try headers.required("webhook-id")
        timestamp = try headers.required("webhook-timestamp")
        signatures = try headers.required("webhook-signature").split(separator: " ").map { Array($0.utf8) }
        guard let seconds = Int64(timestamp) else { throw .untimely(String(timestamp.prefix(20))) }
        let (distance, overflow) = seconds.subtractingReportingOverflow(now)
        guard !overflow, distance.magnitude <= Self.tolerance else { throw .untimely(timestamp) }
    }

    /// Compares with what each key makes of the body, in a time that tells nothing about it.
    func check(_ body: [UInt8], against keys: [SigningKey]) throws(WebhookRefusal) {
        for key in keys {
            let expected = try expected(of: key, body)
            let matches = signatures.map { constantTimeEquals($0, expected) }
            if matches.contains(true) { return }
        }
        throw .wrongSignature
    }

    private func expected(of key: SigningKey, _ body: [UInt8]) throws(WebhookRefusal) -> [UInt8] {
        do {
            return Array(try key.signature(id: id, timestamp: timestamp, body: body).utf8)
        } catch {
            throw .unavailable("\(error)")
        }
    }
}
