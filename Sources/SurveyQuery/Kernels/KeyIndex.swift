/// Numbers distinct keys 0, 1, 2… as they come: a hash table with open addressing, at most half full.
///
/// A Swift dictionary took some ten times as long.
struct KeyIndex {
    /// The key of each number.
    private(set) var keys: [UInt64] = []
    /// The number of the key that was put here, plus 1; 0 where free. Their count is a power of two.
    private var slots: [Int]
    private var shift: UInt64

    init() {
        slots = Array(repeating: 0, count: 256)
        shift = 64 - 8
    }

    /// The number of a key, new or known.
    @inline(__always)
    mutating func number(of key: UInt64) -> Int {
        var slot = Self.hash(key, shift)
        while slots[slot] != 0 {
            let number = slots[slot] - 1
            if keys[number] == key { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return add(key, at: slot)
    }

    private mutating func add(_ key: UInt64, at slot: Int) -> Int {
        keys.append(key)
        slots[slot] = keys.count
        if keys.count > slots.count / 2 { grow() }
        return keys.count - 1
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        shift -= 1
        for (number, key) in keys.enumerated() {
            var slot = Self.hash(key, shift)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = number + 1
        }
    }

    /// The upper bits of two multiplications (the finaliser of MurmurHash3 without its last step): keys of a mixed
    /// radix lie in regular steps, which one multiplication would leave in clumps.
    @inline(__always)
    private static func hash(_ key: UInt64, _ shift: UInt64) -> Int {
        let mixed = (key ^ (key >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        return Int(truncatingIfNeeded: ((mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53) &>> shift)
    }
}
