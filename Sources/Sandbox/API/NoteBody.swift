/// The body of a note that a request sends.
struct NoteBody {
    let text: String
    let isInternal: Bool

    private static let longest = 1_000_000

    init(_ call: Call) throws {
        text = try call.parameters.requiredString("body")
        isInternal = try call.parameters.bool("internal") ?? call.parameters.bool("confidential") ?? false
        if text.trimmingSpaces.isEmpty { throw Refusal.badRequest("Note {:note=>[\"can't be blank\"]}") }
        guard text.count > Self.longest else { return }
        throw Refusal.badRequest("Note {:note=>[\"is too long (maximum is \(Self.longest) characters)\"]}")
    }

    var draft: NoteDraft { NoteDraft(body: text, isInternal: isInternal) }
}
