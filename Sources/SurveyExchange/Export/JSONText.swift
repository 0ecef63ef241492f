/// A value of JSON in the making, whose members keep their order.
indirect enum JSONText {
    case whole(Int)
    case string(String)
    case list([JSONText])
    case object([(key: String, value: JSONText)])

    /// The value as text over several lines, with a line feed at the end.
    var text: String {
        var text = ""
        write(to: &text, indent: "")
        return text + "\n"
    }

    private func write(to text: inout String, indent: String) {
        switch self {
        case .whole(let number): text += "\(number)"
        case .string(let string): text += Self.quoted(string)
        case .list(let values):
            Self.write(values.map { (nil, $0) }, "[", "]", to: &text, indent)
        case .object(let members):
            Self.write(members.map { (Self.quoted($0.key), $0.value) }, "{", "}", to: &text, indent)
        }
    }

    private static func write(
        _ members: [(name: String?, value: JSONText)], _ open: String, _ close: String, to text: inout String,
        _ indent: String
    ) {
        guard !members.isEmpty else { return text += open + close }
        text += open
        for (index, member) in members.enumerated() {
            text += (index > 0 ? ",\n" : "\n") + indent + "  "
            if let name = member.name { text += name + ": " }
            member.value.write(to: &text, indent: indent + "  ")
        }
        text += "\n\(indent)\(close)"
    }

    private static func quoted(_ string: String) -> String {
        var quoted = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case "\0"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
