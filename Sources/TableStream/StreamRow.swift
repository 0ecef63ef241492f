/// A row of cells, which lasts no longer than the call that it is given to.
public struct StreamRow {
    /// The row of the sheet, or the number of the case, from 1.
    public let place: Int
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the first cell begins in `bytes`.
    let start: Int
    /// Where each cell ends in `bytes`; its complement where the cell is system-missing.
    let ends: UnsafeBufferPointer<Int>

    /// How many cells there are.
    public var count: Int { ends.count }

    /// The UTF-8 of a cell, not yet validated; nil where it is system-missing, or where the row has no such cell.
    public subscript(cell: Int) -> UnsafeBufferPointer<UInt8>? {
        guard ends.indices.contains(cell), ends[cell] >= 0 else { return nil }
        let previous = cell == 0 ? start : ends[cell - 1]
        return UnsafeBufferPointer(rebasing: bytes[(previous < 0 ? ~previous : previous)..<ends[cell]])
    }

    /// A cell's text, damaged bytes replaced; nil as in the subscript.
    public func text(_ cell: Int) -> String? { self[cell].map { String(decoding: $0, as: UTF8.self) } }
}
