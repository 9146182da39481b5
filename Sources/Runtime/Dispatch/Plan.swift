/// What is to be done about an event.
enum Plan: Sendable {
    /// No function is woken; the report says why.
    case nobody(Report)
    /// These are woken, in this order, with the event whose side and forge are known.
    case wake([FunctionEntry], Event)
}
