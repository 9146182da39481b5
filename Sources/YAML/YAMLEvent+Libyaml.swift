import CYAML

extension YAMLEvent {
    /// Copies an event out of libyaml.
    init(_ event: yaml_event_t) {
        kind = Kind(event)
        line = Int(event.start_mark.line) + 1
        column = Int(event.start_mark.column) + 1
    }
}

extension YAMLEvent.Kind {
    fileprivate init(_ event: yaml_event_t) {
        let data = event.data
        self =
            switch event.type {
            case YAML_STREAM_START_EVENT: .streamStart
            case YAML_DOCUMENT_START_EVENT: .documentStart
            case YAML_SCALAR_EVENT: .scalar(data.scalar)
            case YAML_SEQUENCE_START_EVENT:
                .sequenceStart(YAMLProperties(data.sequence_start.anchor, data.sequence_start.tag))
            case YAML_MAPPING_START_EVENT:
                .mappingStart(YAMLProperties(data.mapping_start.anchor, data.mapping_start.tag))
            case YAML_ALIAS_EVENT: .alias(String(cString: data.alias.anchor))
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .collectionEnd
            case YAML_DOCUMENT_END_EVENT: .documentEnd
            default: .streamEnd
            }
    }

    private static func scalar(
        _ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar
    ) -> YAMLEvent.Kind {
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        return .scalar(
            text: String(decoding: bytes, as: UTF8.self),
            quoted: scalar.style != YAML_PLAIN_SCALAR_STYLE,
            YAMLProperties(scalar.anchor, scalar.tag)
        )
    }
}

extension YAMLProperties {
    fileprivate init(_ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?)
    {
        self.anchor = anchor.map { String(cString: $0) }
        self.tag = tag.map { String(cString: $0) }.flatMap { $0 == "!" ? nil : $0 }
    }
}
