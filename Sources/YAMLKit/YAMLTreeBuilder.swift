/// Builds the tree of one document from events, and keeps it within the limits of `YAML`.
struct YAMLTreeBuilder {
    private let reader: YAMLEventReader
    private var nodes = 0

    init(_ reader: YAMLEventReader) {
        self.reader = reader
    }

    mutating func document() throws(YAMLError) -> YAMLNode {
        _ = try reader.next()  // the start of the stream
        guard case .documentStart = try reader.next().kind else { throw .empty }
        let root = try node(try reader.next(), depth: 0)
        _ = try reader.next()  // the end of the document
        let end = try reader.next()
        guard case .streamEnd = end.kind else { throw .secondDocument(at: end.position) }
        return root
    }

    /// The node that begins with `event`, inside `depth` lists and mappings.
    private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLError) -> YAMLNode {
        try count(event)
        let content: YAMLNode.Content
        switch event.kind {
        case .scalar(let text, let quoted): content = .scalar(text, quoted: quoted)
        case .sequenceStart: content = .sequence(try items(of: event, depth: depth + 1))
        default: content = .mapping(try entries(of: event, depth: depth + 1))
        }
        return YAMLNode(content: content, position: event.position)
    }

    private mutating func items(of start: YAMLEvent, depth: Int) throws(YAMLError) -> [YAMLNode] {
        guard depth <= YAML.maximumDepth else { throw .tooDeep(at: start.position) }
        var items: [YAMLNode] = []
        while true {
            let event = try reader.next()
            if case .sequenceEnd = event.kind { return items }
            items.append(try node(event, depth: depth))
        }
    }

    private mutating func entries(of start: YAMLEvent, depth: Int) throws(YAMLError) -> [YAMLEntry] {
        guard depth <= YAML.maximumDepth else { throw .tooDeep(at: start.position) }
        var entries: [YAMLEntry] = []
        var keys: Set<String> = []
        while true {
            let event = try reader.next()
            if case .mappingEnd = event.kind { return entries }
            try count(event)
            guard case .scalar(let key, _) = event.kind else { throw .keyNotText(at: event.position) }
            guard keys.insert(key).inserted else { throw .duplicateKey(key, at: event.position) }
            let value = try node(try reader.next(), depth: depth)
            entries.append(YAMLEntry(key: key, keyPosition: event.position, value: value))
        }
    }

    private mutating func count(_ event: YAMLEvent) throws(YAMLError) {
        nodes += 1
        guard nodes <= YAML.maximumNodes else { throw .tooManyNodes(at: event.position) }
    }
}
