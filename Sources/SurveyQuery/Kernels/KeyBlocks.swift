/// Makes the keys of a tally, a block of respondents at a time, so that they stay in the first-level cache.
struct KeyBlocks<Key: FixedWidthInteger & UnsignedInteger> {
    static var size: Int { 4_096 }
    /// Respondents between two questions whether to stop: a multiple of the block.
    static var group: Int { 65_536 }

    private let columns: [KeyColumn]
    private let selection: [UInt8]?
    private let dropped: Key
    private let range: Range<Int>
    /// How many respondents there are in all blocks.
    var count: Int { range.count }

    /// `Key` must hold the columns' radix; there is at least one column.
    init(_ columns: [KeyColumn], selection: [UInt8]?, count: Int) {
        self.init(columns, selection: selection, range: 0..<count)
    }

    /// Of some of the respondents; the first of them is a multiple of the group.
    init(_ columns: [KeyColumn], selection: [UInt8]?, range: Range<Int>) {
        self.columns = columns
        self.selection = selection
        self.range = range
        dropped = Key(truncatingIfNeeded: KeyRadix(columns).nobody)
    }

    /// Gives every block: its first respondent and its keys. False where it was stopped.
    @inline(__always)
    func forEach(isStopped: () -> Bool, _ body: (Int, UnsafeBufferPointer<Key>) -> Void) -> Bool {
        let keys = UnsafeMutableBufferPointer<Key>.allocate(capacity: min(Self.size, count))
        defer { keys.deallocate() }
        for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.size) {
            if start % Self.group == 0, isStopped() { return false }
            let block = UnsafeMutableBufferPointer(rebasing: keys[..<min(Self.size, range.upperBound - start)])
            fill(block, from: start)
            body(start, UnsafeBufferPointer(block))
        }
        return true
    }

    /// One small pass for each column and one for the selection, without a branch: each becomes SIMD code.
    private func fill(_ keys: UnsafeMutableBufferPointer<Key>, from start: Int) {
        for (index, column) in columns.enumerated() {
            let digits = index == 0 ? nil : Key(truncatingIfNeeded: column.digits)
            switch column.codes {
            case .narrow(let codes):
                Self.append(codes, from: start, digits: digits, nobody: UInt8(column.nobody), to: keys)
            case .wide(let codes):
                Self.append(codes, from: start, digits: digits, nobody: UInt16(column.nobody), to: keys)
            }
        }
        selection?.withUnsafeBufferPointer { selection in
            let selection = UnsafeBufferPointer(rebasing: selection[start...])
            for i in keys.indices {
                // Arithmetic, as a choice may be compiled to a branch, which costs ten times as much.
                let isIn = 0 &- Key(truncatingIfNeeded: min(selection[i], 1))
                keys[i] = dropped ^ ((keys[i] ^ dropped) & isIn)
            }
        }
    }

    /// The first column (`digits` is nil) starts the keys. A digit wraps in the code's own width.
    @inline(__always)
    private static func append<Code: FixedWidthInteger & UnsignedInteger>(
        _ codes: [Code], from start: Int, digits: Key?, nobody: Code, to keys: UnsafeMutableBufferPointer<Key>
    ) {
        codes.withUnsafeBufferPointer { codes in
            let codes = UnsafeBufferPointer(rebasing: codes[start...])
            if let digits {
                for i in keys.indices { keys[i] = keys[i] &* digits &+ Key(truncatingIfNeeded: codes[i] &+ nobody) }
            } else {
                for i in keys.indices { keys[i] = Key(truncatingIfNeeded: codes[i] &+ nobody) }
            }
        }
    }
}
