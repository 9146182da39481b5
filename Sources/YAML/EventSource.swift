import CYAML

/// Walks through a text event by event with libyaml.
final class EventSource {
    /// At a fixed address, since the parser points into itself, as does `text`, into which it points too.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeMutableBufferPointer<UInt8>

    /// - Throws: `YAMLError.limit` when there is no memory for a parser.
    init(_ bytes: [UInt8]) throws(YAMLError) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            throw .limit("no memory to read YAML", line: 1)
        }
        self.parser = parser
        text = .allocate(capacity: bytes.count)
        _ = text.initialize(from: bytes)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        text.deallocate()
    }

    /// Takes the next event; behind the last one comes `streamEnd` again and again.
    ///
    /// - Throws: `YAMLError.syntax`, in libyaml's words.
    func next() throws(YAMLError) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLError(parser.pointee, reading: text) }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(event)
    }
}
