/// The cells of one column: each distinct text once, and its index a row. Index 0 is the empty text.
struct CellColumn {
    /// An index a row, as narrow as the distinct texts allow.
    enum Indices {
        case narrow([UInt8])
        case wide([UInt16])
        case long([UInt32])
    }

    /// The distinct texts as UTF-8, one after the other; text i is from `ends[i - 1]` (0) to `ends[i]`.
    let bytes: [UInt8]
    let ends: [Int]
    let indices: Indices

    var distinctCount: Int { ends.count }

    var count: Int {
        switch indices {
        case .narrow(let indices): indices.count
        case .wide(let indices): indices.count
        case .long(let indices): indices.count
        }
    }

    /// A distinct text.
    func text(_ index: Int) -> String {
        String(decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
    }

    /// The index of a row's text.
    func index(_ row: Int) -> Int {
        switch indices {
        case .narrow(let indices): Int(indices[row])
        case .wide(let indices): Int(indices[row])
        case .long(let indices): Int(indices[row])
        }
    }

    subscript(row: Int) -> String { text(index(row)) }
}
