/// One step through a document.
struct YAMLEvent {
    enum Kind {
        case streamStart
        case documentStart
        case scalar(text: String, quoted: Bool, YAMLProperties)
        case sequenceStart(YAMLProperties)
        case mappingStart(YAMLProperties)
        case alias(String)
        /// Of a sequence or a mapping.
        case collectionEnd
        case documentEnd
        case streamEnd
    }

    let kind: Kind
    let line: Int
    let column: Int

    func syntaxError(_ message: String) -> YAMLError {
        .syntax(message, line: line, column: column)
    }
}
