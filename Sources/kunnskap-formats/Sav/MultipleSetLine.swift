/// A line of record 7/7 or 7/19: a multiple-response set, in the file's encoding.
///
///     $name=C LENGTH LABEL variable …
///     $name=DLENGTH COUNTED LENGTH LABEL variable …
///     $name=E 1|11 LENGTH COUNTED LENGTH LABEL variable …
///
/// Lengths are in bytes, and what they tell may hold spaces. There may be one variable or none.
struct MultipleSetLine: Equatable {
    let name: ArraySlice<UInt8>
    let kind: UInt8
    let counted: ArraySlice<UInt8>?
    let label: ArraySlice<UInt8>
    let variables: [ArraySlice<UInt8>]

    /// The lines of a record; nil in the place of one that cannot be read.
    static func lines(of record: [UInt8]) -> [MultipleSetLine?] {
        var lines: [MultipleSetLine?] = []
        var rest = record[...]
        while let start = rest.firstIndex(where: { $0 != UInt8(ascii: "\n") && $0 != 0 && $0 != UInt8(ascii: "\r") }) {
            rest = rest[start...]
            guard let line = MultipleSetLine(&rest) else {
                lines.append(nil)
                rest = rest[(rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex)...]
                continue
            }
            lines.append(line)
        }
        return lines
    }

    /// Reads a line, and leaves what follows it; nil where it is none, with nothing taken.
    private init?(_ record: inout ArraySlice<UInt8>) {
        var rest = record
        guard rest.first == UInt8(ascii: "$"), let mark = rest.firstIndex(of: UInt8(ascii: "=")),
            mark > rest.startIndex + 1
        else { return nil }
        name = rest[..<mark]
        guard !name.contains(UInt8(ascii: "\n")), let kind = rest[(mark + 1)...].first else { return nil }
        self.kind = kind
        rest = rest[(mark + 2)...]
        switch kind {
        case UInt8(ascii: "C"): counted = nil
        case UInt8(ascii: "D"):
            guard let text = Self.counted(&rest) else { return nil }
            counted = text
        case UInt8(ascii: "E"):
            // 1: the set's label is told here; 11: it is a variable's. Both tell it.
            guard Self.space(&rest), Self.number(&rest) != nil, Self.space(&rest), let text = Self.counted(&rest) else {
                return nil
            }
            counted = text
        default: return nil
        }
        guard Self.space(&rest), let text = Self.counted(&rest) else { return nil }
        label = text
        let end = rest.firstIndex { $0 == UInt8(ascii: "\n") || $0 == 0 } ?? rest.endIndex
        guard end == rest.startIndex || rest.first == UInt8(ascii: " ") else { return nil }
        variables = rest[..<end].split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
        record = rest[end...]
    }

    /// A length, a space, and so many bytes.
    private static func counted(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let length = number(&rest), space(&rest), length <= rest.count else { return nil }
        defer { rest = rest.dropFirst(length) }
        return rest.prefix(length)
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard (1...9).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static func space(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.first == UInt8(ascii: " ") else { return false }
        rest = rest.dropFirst()
        return true
    }
}
