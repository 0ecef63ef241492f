import SurveyModel
import YAMLKit

// Each reader gives nil where it noted a fault.
extension FaultLog {
    /// A text that is not empty.
    func text(_ node: YAMLNode) -> String? {
        guard let text = anyText(node) else { return nil }
        guard text.contains(where: { !$0.isWhitespace }) else {
            note("a text is missing here; write it, or remove the key", at: node.position)
            return nil
        }
        return text
    }

    /// A text that may be empty.
    func anyText(_ node: YAMLNode) -> String? {
        switch node.content {
        case .scalar(let text, _): return text
        case .sequence: note("a text was expected here, not a list", at: node.position)
        case .mapping: note("a text was expected here, not a mapping", at: node.position)
        }
        return nil
    }

    /// A key: `source.ds`.
    func key(_ node: YAMLNode) -> String? {
        name(node, "a key", "lower-case letters a to z, digits, '_', '.' and '-'", marks: "_.-")
    }

    /// A code: `dont_know`.
    func code(_ node: YAMLNode) -> String? {
        name(node, "a code", "lower-case letters a to z, digits and '_'", marks: "_")
    }

    /// Whether a key may be written so.
    static func isKey(_ text: String) -> Bool { isName(text, marks: "_.-") }

    private static func isName(_ text: String, marks: String) -> Bool {
        text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte.isDigit || marks.utf8.contains(byte)
        }
    }

    private func name(_ node: YAMLNode, _ kind: String, _ allowed: String, marks: String) -> String? {
        guard let text = text(node) else { return nil }
        guard Self.isName(text, marks: marks) else {
            note("'\(text)' is not \(kind); use only \(allowed)", at: node.position)
            return nil
        }
        return text
    }

    /// The greatest number of people or things that a file may state: products of two fit.
    private static let greatest = 1_000_000_000
    /// The greatest digits of a printed number.
    private static let greatestDigits = 999_999_999
    private static let mostDecimals = 4

    /// A whole number, `least` or more.
    func whole(_ node: YAMLNode, least: Int, most: Int = FaultLog.greatest) -> Int? {
        guard let text = text(node) else { return nil }
        let isWhole = text.utf8.allSatisfy(\.isDigit)
        if isWhole, let number = Int(text), (least...most).contains(number) { return number }
        let isTooGreat = isWhole && Int(text).map { $0 > most } ?? true
        let limit = isTooGreat ? "\(most) or less" : "\(least) or more"
        note("a whole number, \(limit), was expected here", at: node.position)
        return nil
    }

    /// A whole number, 0 or more.
    func count(_ node: YAMLNode) -> Int? { whole(node, least: 0) }

    /// A whole number, 1 or more.
    func positive(_ node: YAMLNode) -> Int? { whole(node, least: 1) }

    /// A number as printed: `16` or `0.8`.
    func printed(_ node: YAMLNode) -> PrintedNumber? {
        guard let text = text(node) else { return nil }
        guard text.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }), DecimalText.read(text) != nil else {
            note("a number was expected here, as '16' or '0.8'", at: node.position)
            return nil
        }
        guard let number = PrintedNumber(text), number.digits <= Self.greatestDigits,
            number.decimals <= Self.mostDecimals
        else {
            note("a printed number has at most 9 digits and \(Self.mostDecimals) decimals; round it", at: node.position)
            return nil
        }
        return number
    }

    /// A number as printed, in this unit; a percent is at most 100.
    func printed(_ node: YAMLNode, in unit: PrintedUnit?) -> PrintedNumber? {
        guard let number = printed(node) else { return nil }
        guard unit != .percent || number.value <= 100 else {
            note("a percent of something is at most 100; correct it", at: node.position)
            return nil
        }
        return number
    }

    /// A printed percent.
    func percent(_ node: YAMLNode) -> PrintedNumber? { printed(node, in: .percent) }

    /// A number, 0 or more, with a decimal point.
    func decimal(_ node: YAMLNode) -> Double? {
        guard let text = text(node) else { return nil }
        let number = DecimalText.read(text).flatMap { $0 >= 0 ? $0 : nil }
        if number == nil { note("a number, 0 or more, was expected here, as '30' or '7.815'", at: node.position) }
        return number
    }

    /// A day: `2016-01-15`.
    func date(_ node: YAMLNode) -> CalendarDate? {
        guard let text = text(node) else { return nil }
        let date = CalendarDate(text)
        if date == nil { note("'\(text)' is not a day; write it as \"2016-01-15\"", at: node.position) }
        return date
    }

    /// `true` or `false`.
    func flag(_ node: YAMLNode) -> Bool? {
        guard let text = text(node) else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default:
            note("'\(text)' is neither 'true' nor 'false'; write one of them", at: node.position)
            return nil
        }
    }

    /// One of the words of `T`.
    func choice<T: RawRepresentable & CaseIterable>(_ node: YAMLNode) -> T? where T.RawValue == String {
        word(node, among: T.allCases.map(\.rawValue)).flatMap(T.init(rawValue:))
    }

    /// One of `words`.
    func word(_ node: YAMLNode, among words: [String]) -> String? {
        guard let text = text(node) else { return nil }
        guard words.contains(text) else {
            note("'\(text)' is not known here; write one of \(listed(words))", at: node.position)
            return nil
        }
        return text
    }
}

extension UInt8 {
    /// Whether the byte is one of the digits 0 to 9.
    var isDigit: Bool { self >= 48 && self <= 57 }
}
