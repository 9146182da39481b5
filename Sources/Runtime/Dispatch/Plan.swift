/// What is to be done about an event.
enum Plan: Sendable {
    /// No function is woken; the report says why.
    case nobody(Report)
    /// These functions are woken, in this order.
    case wake([Work])
}
