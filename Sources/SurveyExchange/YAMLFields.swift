import YAMLKit

/// The entries of one mapping, read by key.
struct YAMLFields {
    let position: YAMLPosition
    private let entries: [String: YAMLNode]
    private let log: FaultLog

    /// Notes each key that is not among `keys`; nil, and noted, where `node` is no mapping.
    init?(_ node: YAMLNode, keys: [String], log: FaultLog) {
        guard case .mapping(let entries) = node.content else {
            log.note("a mapping was expected here, with the keys \(listed(keys))", at: node.position)
            return nil
        }
        for entry in entries where !keys.contains(entry.key) {
            log.note("unknown key '\(entry.key)'; \(suggestion(entry.key, in: keys))", at: entry.keyPosition)
        }
        position = node.position
        self.log = log
        self.entries = Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
    }

    subscript(key: String) -> YAMLNode? { entries[key] }

    /// What `read` makes of the value; a missing key is noted.
    func required<T>(_ key: String, _ read: (YAMLNode) -> T?) -> T? {
        guard let node = entries[key] else {
            log.note("the key '\(key)' is missing; add it", at: position)
            return nil
        }
        return read(node)
    }

    /// What `read` makes of the value; nil where there is none.
    func optional<T>(_ key: String, _ read: (YAMLNode) -> T?) -> T? {
        entries[key].flatMap(read)
    }

    /// The one of `keys` that stands here; none or several are noted.
    func oneOf(_ keys: [String]) -> String? {
        let present = keys.filter { entries[$0] != nil }
        guard present.count == 1 else {
            let problem = present.isEmpty ? "is missing" : "stand together, but only one may"
            let subject = present.isEmpty ? "one of \(listed(keys))" : listed(present)
            log.note("\(subject) \(problem); write exactly one of \(listed(keys))", at: position)
            return nil
        }
        return present.first
    }

    /// Notes each of `keys` that stands here, for `reason`.
    func forbid(_ keys: [String], _ reason: String) {
        for key in keys {
            if let node = entries[key] {
                log.note("'\(key)' cannot stand here: \(reason); remove it", at: node.position)
            }
        }
    }
}
