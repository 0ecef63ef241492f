import Foundation
import FoundationXML
import Testing

/// An XML document as a parser reads it.
final class DDITree: NSObject, XMLParserDelegate {
    final class Node {
        let name: String
        let attributes: [String: String]
        var children: [Node] = []
        var text = ""

        init(_ name: String, _ attributes: [String: String]) {
            self.name = name
            self.attributes = attributes
        }

        /// All elements of a name, however deep.
        func all(_ name: String) -> [Node] {
            children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
        }

        /// The texts of the children of a name.
        func texts(_ name: String) -> [String] { children.filter { $0.name == name }.map(\.text) }
    }

    private var open: [Node] = []
    private var root: Node?

    /// The document's root; an error where it is not well-formed.
    static func root(_ text: String) throws -> Node {
        let tree = DDITree()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = tree
        let isSound = parser.parse()
        try #require(isSound, "\(parser.parserError.map { "\($0)" } ?? "not well-formed")")
        return try #require(tree.root)
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let node = Node(name, attributes)
        open.last?.children.append(node)
        if open.isEmpty { root = node }
        open.append(node)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
}

extension DDITree.Node {
    /// What breaks the schema here and below, a line each.
    var faults: [String] {
        guard let rule = DDISchema.rules[name] else { return ["\(name): unknown"] }
        var faults = attributeFaults(rule)
        if !rule.isText, !text.allSatisfy(\.isWhitespace) { faults.append("\(name): text") }
        if let order = rule.children { faults += orderFaults(order) }
        return faults + children.flatMap(\.faults)
    }

    private func attributeFaults(_ rule: DDISchema.Rule) -> [String] {
        attributes.compactMap { name, value in
            let known = (DDISchema.global + rule.attributes).first { $0 == name || $0.hasPrefix("\(name)=") }
            guard let known else { return "\(self.name): attribute \(name)" }
            let values = known.split(separator: "=", maxSplits: 1).dropFirst().flatMap { $0.split(separator: "|") }
            return values.isEmpty || values.contains { $0 == value } ? nil : "\(self.name): \(name)='\(value)'"
        }
    }

    private func orderFaults(_ order: [String]) -> [String] {
        var rest = children.map(\.name)[...]
        var faults: [String] = []
        for item in order {
            let isPlain = !"?*+".contains(item.last ?? " ")
            let name = isPlain ? item : String(item.dropLast())
            let count = rest.prefix { $0 == name }.count
            rest = rest.dropFirst(count)
            if isPlain && count != 1 || item.hasSuffix("?") && count > 1 || item.hasSuffix("+") && count == 0 {
                faults.append("\(self.name): \(count) of \(item)")
            }
        }
        if let stray = rest.first { faults.append("\(self.name): \(stray) out of its place") }
        return faults
    }
}
