import Git

/// A mail with a patch, and who sent it when.
struct ReceivedMail: Sendable, Equatable {
    let author: Signature
    /// In UTF-8, without `[PATCH]` and other brackets in front.
    let message: CommitMessage
    /// The diff and what follows it, in the bytes of the files it is for.
    let diff: [UInt8]
}

extension ReceivedMail {
    /// Reads a mail; nil when it does not say who sent it, or when.
    init?(_ bytes: [UInt8], by repository: Repository) async throws {
        guard let mail = try await repository.decodeMail(bytes), let date = MailDate(mail.date),
            !mail.email.isEmpty, !mail.subject.isEmpty
        else { return nil }
        author = Signature(
            name: mail.name.isEmpty ? mail.email : mail.name,
            email: mail.email,
            seconds: date.seconds,
            zone: date.zone
        )
        message = CommitMessage(Array("\(mail.subject)\n\n".utf8) + mail.message).cleaned()
        diff = mail.diff
    }
}
