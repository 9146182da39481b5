/// Builds the one document of a text from its events.
///
/// An alias takes no memory of its own, but counts for as many nodes as it stands for: whoever
/// walks the document walks them all.
struct Composer {
    private let events: EventSource
    private let limits: YAMLLimits
    private var anchors: [String: YAMLNode] = [:]
    private var size = 0

    init(_ events: EventSource, limits: YAMLLimits) {
        self.events = events
        self.limits = limits
    }

    /// Reads the text to its end.
    mutating func document() throws(YAMLError) -> YAMLNode {
        _ = try events.next()
        guard case .documentStart = try events.next().kind else { return .null }
        let root = try value(try events.next(), depth: 0)
        _ = try events.next()
        let end = try events.next()
        guard case .streamEnd = end.kind else {
            throw end.syntaxError("expected one document, found a second")
        }
        return root
    }

    /// Builds a node that is no key: `<<` and `=` mean something as keys only, and PyYAML refuses them elsewhere.
    private mutating func value(_ event: YAMLEvent, depth: Int) throws(YAMLError) -> YAMLNode {
        let node = try node(event, depth: depth)
        for special in ["<<", "="] where node.isPlain(special) {
            throw event.syntaxError("\(special) is no value; quote it to mean the text")
        }
        return node
    }

    private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLError) -> YAMLNode {
        switch event.kind {
        case .alias(let name):
            return try expansion(of: name, event, depth: depth)
        case .scalar(let text, let quoted, let properties):
            return try finish(.scalar(text: text, quoted: quoted, tag: properties.tag), properties, event)
        case .sequenceStart(let properties):
            return try finish(.sequence(try elements(event, depth: depth + 1)), properties, event)
        case .mappingStart(let properties):
            return try finish(.mapping(try entries(event, depth: depth + 1)), properties, event)
        default:
            throw event.syntaxError("expected a value")
        }
    }

    private mutating func elements(_ start: YAMLEvent, depth: Int) throws(YAMLError) -> [YAMLNode] {
        try check(depth: depth, start)
        var elements: [YAMLNode] = []
        while let event = try nextInCollection() {
            elements.append(try value(event, depth: depth))
        }
        return elements
    }

    private mutating func entries(_ start: YAMLEvent, depth: Int) throws(YAMLError) -> [YAMLEntry] {
        try check(depth: depth, start)
        var entries = EntryCollector()
        while let event = try nextInCollection() {
            let key = try node(event, depth: depth)
            try entries.add(key, try value(try events.next(), depth: depth))
        }
        return entries.all
    }

    private func nextInCollection() throws(YAMLError) -> YAMLEvent? {
        let event = try events.next()
        if case .collectionEnd = event.kind { return nil }
        return event
    }

    private mutating func finish(
        _ kind: YAMLNode.Kind,
        _ properties: YAMLProperties,
        _ event: YAMLEvent
    ) throws(YAMLError) -> YAMLNode {
        try count(1, event)
        let node = YAMLNode(kind, line: event.line, column: event.column)
        if let tag = properties.tag { try node.check(tag: tag) }
        guard let anchor = properties.anchor else { return node }
        guard anchors.updateValue(node, forKey: anchor) == nil else {
            throw event.syntaxError("the anchor \(anchor.quoted) is defined twice")
        }
        return node
    }

    private mutating func expansion(
        of name: String,
        _ event: YAMLEvent,
        depth: Int
    ) throws(YAMLError) -> YAMLNode {
        guard let node = anchors[name] else {
            throw event.syntaxError("the alias \(name.quoted) has no anchor before it")
        }
        try check(depth: depth + node.height, event)
        try count(node.size, event)
        return YAMLNode(node.kind, line: event.line, column: event.column)
    }

    private func check(depth: Int, _ event: YAMLEvent) throws(YAMLError) {
        guard depth <= limits.depth else {
            throw .limit("nested deeper than \(limits.depth) levels", line: event.line)
        }
    }

    private mutating func count(_ nodes: Int, _ event: YAMLEvent) throws(YAMLError) {
        size += nodes
        guard size <= limits.nodes else {
            throw .limit("more than \(limits.nodes) values, aliases written out", line: event.line)
        }
    }
}
