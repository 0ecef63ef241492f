/// Tells the decimal mark of a file by the columns of numbers.
struct DecimalReading {
    /// Nil where the file has both.
    let mark: DecimalMark?
    private let isForced: Bool
    private let isSeen: Bool

    init(_ columns: [SourceColumn], delimiter: UInt8, forced: DecimalMark?) {
        isForced = forced != nil
        var seen: Set<DecimalMark> = []
        if forced == nil {
            for column in columns { seen.formUnion(Self.marks(column.cells)) }
        }
        // A comma can be decimal only where it does not separate cells.
        if delimiter == UInt8(ascii: ",") { seen.remove(.comma) }
        isSeen = !seen.isEmpty
        mark = forced ?? (seen.count == 2 ? nil : seen.first ?? .point)
    }

    /// How decimals were read, for a person.
    var reading: String {
        guard let mark else {
            return "decimal comma in some columns and decimal point in others: numbers need 'decimal' to be said"
        }
        if isForced { return "decimal \(mark.rawValue), as said" }
        return isSeen ? "decimal \(mark.rawValue)" : "no decimals"
    }

    /// The decimal marks of a column that holds numbers, which more than half of its distinct texts are.
    private static func marks(_ cells: CellColumn) -> Set<DecimalMark> {
        var marks: Set<DecimalMark> = []
        var numbers = 0
        cells.bytes.withUnsafeBufferPointer { bytes in
            for index in 1..<max(1, cells.distinctCount) {
                let text = UnsafeBufferPointer(rebasing: bytes[cells.ends[index - 1]..<cells.ends[index]])
                guard let number = NumberShape(text) else { continue }
                numbers += 1
                if let mark = number.decimal { marks.insert(mark) }
            }
        }
        return numbers * 2 > cells.distinctCount - 1 ? marks : []
    }
}
