import YAMLKit

extension YAMLNode {
    /// The tree on one line: `line:column` before each node and key, quoted scalars in quotes.
    var outline: String {
        let place = position.outline
        switch content {
        case .scalar(let text, let quoted): return place + " " + (quoted ? text.debugDescription : text)
        case .sequence(let items): return "\(place) [" + items.map(\.outline).joined(separator: ", ") + "]"
        case .mapping(let entries):
            let parts = entries.map { "\($0.keyPosition.outline) \($0.key) = \($0.value.outline)" }
            return "\(place) {" + parts.joined(separator: ", ") + "}"
        }
    }
}

extension YAMLPosition {
    fileprivate var outline: String { "\(line):\(column)" }
}
