import SurveyModel

/// An element of an XML document in the making. Every text is escaped, and what XML 1.0 has no place for is replaced.
struct XMLElement {
    private enum Child {
        case element(XMLElement)
        case text(String)
    }

    let name: String
    private let attributes: [(name: String, value: String)]
    private let children: [Child]

    /// An element with elements in it.
    init(_ name: String, _ attributes: [(name: String, value: String)] = [], _ children: [XMLElement]) {
        self.name = name
        self.attributes = attributes
        self.children = children.map(Child.element)
    }

    /// An element with a text in it.
    init(_ name: String, _ attributes: [(name: String, value: String)] = [], text: String) {
        self.name = name
        self.attributes = attributes
        children = text.isEmpty ? [] : [.text(text)]
    }

    /// An element for every language of a label.
    static func labels(
        _ name: String, _ label: Label, _ attributes: [(name: String, value: String)] = []
    ) -> [XMLElement] {
        label.all.map { language, text in
            XMLElement(name, [("xml:lang", language.rawValue)] + attributes, text: text)
        }
    }

    /// The whole document with this as its root.
    var document: String {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        write(to: &text, indent: "")
        return text
    }

    private func write(to text: inout String, indent: String) {
        text += "\(indent)<\(name)"
        for (name, value) in attributes { text += " \(name)=\"\(Self.escaped(value, inAttribute: true))\"" }
        guard !children.isEmpty else { return text += "/>\n" }
        text += ">"
        var hasElements = false
        for child in children {
            switch child {
            case .text(let words): text += Self.escaped(words, inAttribute: false)
            case .element(let element):
                if !hasElements { text += "\n" }
                hasElements = true
                element.write(to: &text, indent: indent + "  ")
            }
        }
        text += hasElements ? "\(indent)</\(name)>\n" : "</\(name)>\n"
    }

    private static func escaped(_ text: String, inAttribute: Bool) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            // After "]]" it may not stand for itself.
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"" where inAttribute: escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "\t" where !inAttribute, "\n" where !inAttribute: escaped.append(scalar)
            // Readers would make spaces or line feeds of these.
            case "\t", "\n", "\r": escaped.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
            case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
