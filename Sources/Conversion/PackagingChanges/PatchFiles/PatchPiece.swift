import Git

/// What one commit of a patch file changes, and who said what about it.
struct PatchPiece: Sendable, Equatable {
    /// nil for a plain diff, which names nobody.
    let author: Signature?
    /// nil for a plain diff.
    let message: CommitMessage?
    let diff: [UInt8]
}

extension PatchPiece {
    /// Reads a patch file: its mails, or the whole of it as one plain diff.
    static func pieces(of patch: [UInt8], by repository: Repository) async throws -> [PatchPiece] {
        let whole = [PatchPiece(author: nil, message: nil, diff: patch)]
        guard let mailbox = Mailbox(patch) else { return whole }
        var pieces: [PatchPiece] = []
        for bytes in mailbox.mails {
            guard let mail = try await ReceivedMail(bytes, by: repository) else { return whole }
            pieces.append(PatchPiece(author: mail.author, message: mail.message, diff: mail.diff))
        }
        return pieces
    }
}
