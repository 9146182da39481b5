/// What a client asks `git-receive-pack` to do.
///
/// Source: <https://git-scm.com/docs/pack-protocol#_reference_update_request_and_packfile_transfer>
struct PushRequest {
    let changes: [ReferenceChange]
    let options: [String]
    let capabilities: Set<String>
    /// The objects; empty for a push that only deletes.
    let pack: [UInt8]

    /// Reads the body of a request; one that holds no command is a client trying its credentials.
    init(_ body: [UInt8]) throws {
        var rest = body[...]
        let lines = try PacketLine.read(&rest)
        var capabilities: Set<String> = []
        changes = try lines.map { line in
            let parts = line.split(separator: 0, maxSplits: 1)
            if parts.count > 1 { capabilities = Self.words(parts[1]) }
            return try Self.change(parts.first ?? [])
        }
        let takesOptions = capabilities.contains("push-options")
        options =
            try takesOptions
            ? PacketLine.read(&rest).map { String(decoding: $0, as: UTF8.self).trimmingSpaces } : []
        self.capabilities = capabilities
        pack = Array(rest)
    }

    private static func words(_ bytes: ArraySlice<UInt8>) -> Set<String> {
        Set(String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static func change(_ line: ArraySlice<UInt8>) throws -> ReferenceChange {
        let parts = String(decoding: line, as: UTF8.self).trimmingSpaces.split(separator: " ", maxSplits: 2)
        guard parts.count == 3 else { throw SandboxError.gitUnclear("push") }
        return ReferenceChange(reference: String(parts[2]), old: String(parts[0]), new: String(parts[1]))
    }
}
