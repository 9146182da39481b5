import Cryptography
import HTTP

/// A delivery is believed if, and only if, its signature is what the key makes of its id, its time and its body.
///
/// The input is a message as in `CloudEventsFuzz`. A stranger may have the headers as he likes, but not the key.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let message = FuzzedMessage(UnsafeBufferPointer(start: bytes, count: count))
    precondition(isBelieved(message.headers, message.body) == isSigned(message))
    let signed = message.signed
    let ids = signed.values(of: "webhook-id")
    if ids.count == 1, ids != [""] {
        precondition(isBelieved(signed, message.body), "what the key signed is not believed")
        precondition(!isBelieved(signed, message.body + [0]), "a signature counts for a longer body")
    }
    return 0
}

private let now: Int64 = 1_790_000_000
private let token = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="

private func isBelieved(_ headers: HTTPHeaders, _ body: [UInt8]) -> Bool {
    let verifier = WebhookVerifier(environment: Environment(["KEY": token]), clock: WallClock { now })
    do {
        try verifier.verify(headers, from: forge).verify(body)
        return true
    } catch {
        precondition(!"\(error)".contains(token))
        return false
    }
}

private let forge: Forge = {
    guard let name = Forge.Name("main"), let url = ForgeURL("https://gitlab.example") else {
        preconditionFailure("the forge of this target is wrong")
    }
    let key = Secret(for: "the signing token of forge main", in: .environment("KEY"))
    return Forge(name: name, url: url, webhookSecrets: [], signingTokens: [key], identities: [])
}()

/// What the standard says, once more and as plainly as can be.
private func isSigned(_ message: FuzzedMessage) -> Bool {
    let headers = ["webhook-id", "webhook-timestamp", "webhook-signature"].map(message.headers.values(of:))
    guard headers.allSatisfy({ $0.count == 1 && $0 != [""] }) else { return false }
    guard let seconds = Int64(headers[1][0]), (now - 300...now + 300).contains(seconds) else { return false }
    let right = Array(signature(of: message.body, id: headers[0][0], timestamp: headers[1][0]).utf8)
    return headers[2][0].split(separator: " ").contains { Array($0.utf8) == right }
}

private func signature(of body: [UInt8], id: String, timestamp: String) -> String {
    do {
        let code = try HMACSHA256.authenticate(Array("\(id).\(timestamp).".utf8) + body, key: Array(0..<32))
        return "v1,\(Base64.encode(code))"
    } catch {
        preconditionFailure("\(error)")
    }
}

extension FuzzedMessage {
    /// The headers with a time that is now and the right signature.
    fileprivate var signed: HTTPHeaders {
        let kept = headers.fields.filter {
            !["webhook-timestamp", "webhook-signature"].contains($0.name.lowercased())
        }
        let right = signature(of: body, id: headers["webhook-id"] ?? "", timestamp: "\(now)")
        return HTTPHeaders(
            kept + [
                HTTPHeader(name: "webhook-timestamp", value: "\(now)"),
                HTTPHeader(name: "webhook-signature", value: right),
            ]
        )
    }
}
