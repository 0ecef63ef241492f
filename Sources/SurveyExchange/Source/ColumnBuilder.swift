/// Collects the cells of one column: the distinct texts in a hash table, an index a row in memory that widens with
/// the number of distinct texts. Owned by a `ColumnStore`, which frees it.
///
/// Unsafe for speed: a cell that was met before costs one probe and one store.
struct ColumnBuilder {
    private static let firstSlots = 16
    /// Marks a key that is a hash; others are the cell itself, of 7 bytes or fewer, with its length on top.
    private static let isHash: UInt64 = 1 << 63

    /// The width of an index in bytes: 1, 2 or 4.
    private(set) var width = 1
    private var rows: UnsafeMutableRawPointer
    private var slots: UnsafeMutablePointer<(key: UInt64, index: Int)>
    private var slotShift: UInt64
    private var slotCount: Int
    /// Odd and random: nobody can write a file whose cells all fall into one slot.
    private let multiplier: UInt64
    private var text: [UInt8] = []
    /// Of every distinct text; the first is the empty one.
    private var ends = [0]

    init(rows: Int, multiplier: UInt64) {
        self.rows = .allocate(byteCount: rows, alignment: 8)
        self.multiplier = multiplier | 1
        slotCount = Self.firstSlots
        slotShift = 64 - UInt64(Self.firstSlots.trailingZeroBitCount)
        slots = .allocate(capacity: Self.firstSlots)
        slots.initialize(repeating: (0, 0), count: Self.firstSlots)
    }

    func free() {
        rows.deallocate()
        slots.deallocate()
    }

    /// Makes room for `capacity` rows; the first `used` are kept.
    mutating func reserve(_ capacity: Int, used: Int) {
        let new = UnsafeMutableRawPointer.allocate(byteCount: capacity * width, alignment: 8)
        new.copyMemory(from: rows, byteCount: used * width)
        rows.deallocate()
        rows = new
    }

    /// The key of a cell of 1 to 7 bytes, the first of which is the lowest of `bytes`.
    @inline(__always)
    static func key(_ bytes: UInt64, _ count: Int) -> UInt64 {
        bytes & (~0 >> UInt64(64 - 8 * count)) | UInt64(count) << 56
    }

    /// Sets a row's text to the empty one.
    @inline(__always)
    func setEmpty(row: Int) { store(0, row) }

    /// Sets a row's text to one of 1 to 7 bytes.
    /// - Parameter capacity: rows that there is room for.
    @inline(__always)
    mutating func set(row: Int, key: UInt64, capacity: Int) {
        var slot = home(key)
        while slots[slot].key != key {
            if slots[slot].key == 0 {
                for byte in 0..<Int(key >> 56) { text.append(UInt8(truncatingIfNeeded: key >> UInt64(8 * byte))) }
                let index = insert(key, slot, row, capacity)
                return store(index, row)
            }
            slot = (slot + 1) & (slotCount - 1)
        }
        store(slots[slot].index, row)
    }

    /// Sets a row's text.
    mutating func set(row: Int, text cell: UnsafeRawBufferPointer, capacity: Int) {
        if cell.isEmpty { return setEmpty(row: row) }
        if cell.count < 8 {
            var bytes: UInt64 = 0
            for (place, byte) in cell.enumerated() { bytes |= UInt64(byte) << UInt64(8 * place) }
            return set(row: row, key: Self.key(bytes, cell.count), capacity: capacity)
        }
        let key = hash(cell)
        var slot = home(key)
        while slots[slot].key != 0 {
            if slots[slot].key == key, holds(slots[slot].index, cell) { return store(slots[slot].index, row) }
            slot = (slot + 1) & (slotCount - 1)
        }
        text.append(contentsOf: cell)
        // In two steps: `store` would hold a copy of the arrays while they grow, and so have them copied.
        let index = insert(key, slot, row, capacity)
        store(index, row)
    }

    /// The column of the first `count` rows.
    func column(_ count: Int) -> CellColumn {
        let indices: CellColumn.Indices =
            switch width {
            case 1: .narrow(array(count))
            case 2: .wide(array(count))
            default: .long(array(count))
            }
        return CellColumn(bytes: text, ends: ends, indices: indices)
    }

    private func array<T: FixedWidthInteger>(_ count: Int) -> [T] {
        Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            if count > 0 {
                UnsafeMutableRawBufferPointer(buffer).baseAddress?.copyMemory(
                    from: rows, byteCount: count * MemoryLayout<T>.stride)
            }
            initialized = count
        }
    }

    @inline(__always)
    private func store(_ index: Int, _ row: Int) {
        switch width {
        case 1: rows.storeBytes(of: UInt8(truncatingIfNeeded: index), toByteOffset: row, as: UInt8.self)
        case 2: rows.storeBytes(of: UInt16(truncatingIfNeeded: index), toByteOffset: row * 2, as: UInt16.self)
        default: rows.storeBytes(of: UInt32(truncatingIfNeeded: index), toByteOffset: row * 4, as: UInt32.self)
        }
    }

    /// The slot that a key belongs into. Mixed twice: after one multiplication keys that count up fall into runs.
    @inline(__always)
    private func home(_ key: UInt64) -> Int {
        var mixed = key &* multiplier
        mixed = (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> slotShift)
    }

    private func hash(_ cell: UnsafeRawBufferPointer) -> UInt64 {
        var hash = multiplier ^ UInt64(cell.count)
        var offset = 0
        while offset < cell.count {
            // The last word overlaps the one before: a cell here has 8 bytes or more.
            let place = min(offset, cell.count - 8)
            let word = UInt64(littleEndian: cell.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let product = (hash ^ word).multipliedFullWidth(by: multiplier)
            hash = product.high ^ product.low ^ word
            offset += 8
        }
        return hash | Self.isHash
    }

    private func holds(_ index: Int, _ cell: UnsafeRawBufferPointer) -> Bool {
        let start = ends[index - 1]
        guard ends[index] - start == cell.count else { return false }
        return text.withUnsafeBytes { text in
            UnsafeRawBufferPointer(rebasing: text[start..<(start + cell.count)]).elementsEqual(cell)
        }
    }

    /// Puts a text, whose bytes were just appended, into the table at `slot`.
    private mutating func insert(_ key: UInt64, _ slot: Int, _ used: Int, _ capacity: Int) -> Int {
        let index = ends.count
        ends.append(text.count)
        slots[slot] = (key, index)
        if ends.count * 2 > slotCount { growTable() }
        if index == 1 << 8 || index == 1 << 16 { widen(used, capacity) }
        return index
    }

    private mutating func growTable() {
        let (old, oldCount) = (slots, slotCount)
        slotCount *= 2
        slotShift -= 1
        slots = .allocate(capacity: slotCount)
        slots.initialize(repeating: (0, 0), count: slotCount)
        for place in 0..<oldCount where old[place].key != 0 {
            var slot = home(old[place].key)
            while slots[slot].key != 0 { slot = (slot + 1) & (slotCount - 1) }
            slots[slot] = old[place]
        }
        old.deallocate()
    }

    private mutating func widen(_ used: Int, _ capacity: Int) {
        let (old, oldWidth) = (rows, width)
        width *= 2
        rows = .allocate(byteCount: capacity * width, alignment: 8)
        for row in 0..<used {
            let index =
                oldWidth == 1
                ? Int(old.load(fromByteOffset: row, as: UInt8.self))
                : Int(old.load(fromByteOffset: row * 2, as: UInt16.self))
            store(index, row)
        }
        old.deallocate()
    }
}
