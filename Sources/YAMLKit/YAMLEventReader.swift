import CYAML

/// libyaml's parser over one text: gives its events, and refuses anchors, aliases and tags.
/// Not to be asked again after an error or the end of the stream.
final class YAMLEventReader {
    // libyaml keeps a pointer to both, so they must stay where they are.
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var cursor: YAMLCursor

    /// `text` must not be empty: libyaml asserts that there is an input.
    init(_ text: String) throws(YAMLError) {
        bytes = .allocate(capacity: text.utf8.count)
        _ = bytes.initialize(fromContentsOf: text.utf8)
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        cursor = YAMLCursor(UnsafeBufferPointer(bytes))
        guard yaml_parser_initialize(parser) == 1 else { throw .outOfMemory }
        // The encoding is left to libyaml to detect: told UTF-8, it counts a byte order mark as a column.
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        bytes.deallocate()
    }

    func next() throws(YAMLError) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { yaml_event_delete(&event) }
        let position = YAMLPosition(event.start_mark)
        return YAMLEvent(kind: try kind(of: event, at: position), position: position)
    }

    private func kind(of event: yaml_event_t, at position: YAMLPosition) throws(YAMLError) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        case YAML_SCALAR_EVENT: return try scalar(event, at: position)
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            try refuse(anchor: start.anchor, tag: start.tag, at: position)
            return .sequenceStart
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            try refuse(anchor: start.anchor, tag: start.tag, at: position)
            return .mappingStart
        case YAML_ALIAS_EVENT: throw .alias(at: position)
        default: return .streamEnd
        }
    }

    private func scalar(_ event: yaml_event_t, at position: YAMLPosition) throws(YAMLError) -> YAMLEvent.Kind {
        let scalar = event.data.scalar
        try refuse(anchor: scalar.anchor, tag: scalar.tag, at: position)
        // libyaml drops the tag "!" of a scalar, so only the text itself tells.
        if cursor.byte(at: event.start_mark.index) == UInt8(ascii: "!") { throw .tag(at: position) }
        let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        guard !value.contains(0) else { throw .escapedNUL(at: position) }
        return .scalar(String(decoding: value, as: UTF8.self), quoted: scalar.style != YAML_PLAIN_SCALAR_STYLE)
    }

    private func refuse(
        anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, at position: YAMLPosition
    ) throws(YAMLError) {
        if anchor != nil { throw .anchor(at: position) }
        if tag != nil { throw .tag(at: position) }
    }

    private func failure() -> YAMLError {
        let state = parser.pointee
        switch state.error {
        case YAML_MEMORY_ERROR: return .outOfMemory
        case YAML_READER_ERROR:
            // The reader sets no mark, only the byte; a String is valid UTF-8, so the character itself is the fault.
            let before = UnsafeBufferPointer(rebasing: bytes.prefix(Int(state.problem_offset)))
            return .forbiddenCharacter(
                UInt32(truncatingIfNeeded: state.problem_value),
                at: YAMLPosition(after: String(decoding: before, as: UTF8.self)))
        default:
            let problem = state.problem.map { String(cString: $0) } ?? ""
            let context = state.context == nil ? nil : YAMLPosition(state.context_mark)
            return .syntax(problem, in: context, at: YAMLPosition(state.problem_mark))
        }
    }
}
