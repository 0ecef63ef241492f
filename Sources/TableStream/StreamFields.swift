/// The fields of one line, unescaped one after the other into a buffer that is used again for every line.
struct StreamFields {
    private(set) var bytes: [UInt8] = []
    /// Where each field ends in `bytes`; its complement where the field is `\N`.
    private(set) var ends: [Int] = []

    var count: Int { ends.count }

    /// Reads what follows a line's letter: nothing, or a tab and a field, any number of times.
    ///
    /// - Returns: false where that is not what there is.
    mutating func read(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        var rest = line
        while !rest.isEmpty {
            guard rest[0] == TableStreamFormat.tab, ends.count <= TableStreamFormat.mostColumns else { return false }
            rest = UnsafeBufferPointer(rebasing: rest[1...])
            let field = UnsafeBufferPointer(
                rebasing: rest[..<(rest.place(of: TableStreamFormat.tab) ?? rest.count)])
            guard append(field) else { return false }
            rest = UnsafeBufferPointer(rebasing: rest[field.count...])
        }
        return true
    }

    /// A field as text; nil where there is none, where it is `\N`, or where it is not UTF-8.
    func text(_ field: Int) -> String? {
        guard ends.indices.contains(field), ends[field] >= 0 else { return nil }
        return String(validating: bytes[start(of: field)..<ends[field]], as: UTF8.self)
    }

    /// Whether a field is `\N`.
    func isMissing(_ field: Int) -> Bool { ends.indices.contains(field) && ends[field] < 0 }

    /// A field as a whole number that is not negative.
    func number(_ field: Int) -> Int? { text(field).flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil } }

    private func start(of field: Int) -> Int {
        guard field > 0 else { return 0 }
        return ends[field - 1] < 0 ? ~ends[field - 1] : ends[field - 1]
    }

    private mutating func append(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = field.place(of: TableStreamFormat.escape) else {
            bytes += field
            ends.append(bytes.count)
            return true
        }
        if first == 0, field.count == 2, field[1] == UInt8(ascii: "N") {
            ends.append(~bytes.count)
            return true
        }
        var index = 0
        while index < field.count {
            if field[index] == TableStreamFormat.escape {
                guard index + 1 < field.count, let byte = TableStreamFormat.byte(for: field[index + 1]) else {
                    return false
                }
                bytes.append(byte)
                index += 2
            } else {
                bytes.append(field[index])
                index += 1
            }
        }
        ends.append(bytes.count)
        return true
    }
}
