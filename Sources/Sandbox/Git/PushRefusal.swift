/// A push that GitLab's checks do not let through; nothing of it is stored.
struct PushRefusal: Error, Equatable {
    /// What the user reads behind `remote: GitLab:`.
    let message: String

    /// The answer that git shows as `! [remote rejected] … (pre-receive hook declined)` for every reference.
    func report(to push: PushRequest) -> [UInt8] {
        let lines = ["unpack ok\n"] + push.changes.map { "ng \($0.reference) pre-receive hook declined\n" }
        let status = lines.flatMap(PacketLine.encode) + PacketLine.flush
        guard push.capabilities.contains("side-band-64k") else { return status }
        let explanation = PacketLine.sideBand(2, Array("GitLab: \(message)\n".utf8))
        return explanation + PacketLine.sideBand(1, status) + PacketLine.flush
    }
}
