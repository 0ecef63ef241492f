/// Counts at most fifteen sets of options in two planes at once, and everybody: for each key one vector of sixteen
/// bytes, added to wider counts before they are full.
///
/// Four tables take turns, and the buffers are unsafe, as in `UnweightedKernel`.
enum TickKernel {
    /// How many sets are counted at once; the sixteenth byte is everybody's.
    static let sets = 15
    /// More keys than this take longer to add up than to count.
    static let limit = 1_024

    /// By key four vectors, to be read with `n`; none where it was stopped. `first` and `second` are 1 for each set,
    /// by the plane's byte; planes are as long as the blocks, or longer.
    static func count<Key>(
        _ blocks: KeyBlocks<Key>, bins: Int, planes: (first: [UInt8], second: [UInt8]),
        first: [SIMD16<UInt8>], second: [SIMD16<UInt8>], isStopped: () -> Bool
    ) -> [SIMD4<UInt32>] {
        // The four tables' bytes of a key lie side by side.
        let table = UnsafeMutablePointer<SIMD16<UInt8>>.allocate(capacity: 4 * bins)
        defer { table.deallocate() }
        table.initialize(repeating: .zero, count: 4 * bins)
        let counts = UnsafeMutableBufferPointer<SIMD4<UInt32>>.allocate(capacity: 4 * bins)
        defer { counts.deallocate() }
        counts.initialize(repeating: .zero)
        // The first table has at most three more.
        let turn = 4 * (Int(UInt8.max) - 3)
        let isDone = (first + second).withUnsafeBufferPointer { isIn in
            planes.first.withUnsafeBufferPointer { one in
                planes.second.withUnsafeBufferPointer { two in
                    blocks.forEach(isStopped: isStopped) { start, keys in
                        let one = UnsafeBufferPointer(rebasing: one[start...])
                        let two = UnsafeBufferPointer(rebasing: two[start...])
                        for begin in stride(from: 0, to: keys.count, by: turn) {
                            let end = min(begin + turn, keys.count)
                            let quads = begin + (end - begin) & ~3
                            var i = begin
                            while i < quads {
                                table[4 * Int(keys[i])] &+= isIn[Int(one[i])] | isIn[256 + Int(two[i])]
                                table[4 * Int(keys[i &+ 1]) + 1] &+=
                                    isIn[Int(one[i &+ 1])] | isIn[256 + Int(two[i &+ 1])]
                                table[4 * Int(keys[i &+ 2]) + 2] &+=
                                    isIn[Int(one[i &+ 2])] | isIn[256 + Int(two[i &+ 2])]
                                table[4 * Int(keys[i &+ 3]) + 3] &+=
                                    isIn[Int(one[i &+ 3])] | isIn[256 + Int(two[i &+ 3])]
                                i &+= 4
                            }
                            for i in quads..<end {
                                table[4 * Int(keys[i])] &+= isIn[Int(one[i])] | isIn[256 + Int(two[i])]
                            }
                            for key in 0..<bins { empty(table + 4 * key, to: counts, at: 4 * key) }
                        }
                    }
                }
            }
        }
        return isDone ? Array(counts) : []
    }

    /// The respondents of a key who are in a set, or all of them (`sets`).
    @inline(__always)
    static func n(_ counts: [SIMD4<UInt32>], key: Int, set: Int) -> Int { Int(counts[4 * key + set % 4][set / 4]) }

    /// Adds the bytes of a key to its counts, every fourth in one vector, and zeroes them.
    @inline(__always)
    private static func empty(
        _ bytes: UnsafeMutablePointer<SIMD16<UInt8>>, to counts: UnsafeMutableBufferPointer<SIMD4<UInt32>>,
        at place: Int
    ) {
        let (a, b, c, d) = (bytes[0], bytes[1], bytes[2], bytes[3])
        let any = unsafeBitCast(a | b | c | d, to: SIMD2<UInt64>.self)
        guard any.x | any.y != 0 else { return }
        // Two bytes at a time hold four bytes' sum: at most 4 · 255.
        let even = pairs(a) & 255 &+ pairs(b) & 255 &+ pairs(c) & 255 &+ pairs(d) & 255
        let odd = pairs(a) &>> 8 &+ pairs(b) &>> 8 &+ pairs(c) &>> 8 &+ pairs(d) &>> 8
        let (evens, odds) = (unsafeBitCast(even, to: SIMD4<UInt32>.self), unsafeBitCast(odd, to: SIMD4<UInt32>.self))
        counts[place] &+= evens & 0xFFFF
        counts[place + 1] &+= odds & 0xFFFF
        counts[place + 2] &+= evens &>> 16
        counts[place + 3] &+= odds &>> 16
        bytes.update(repeating: .zero, count: 4)
    }

    @inline(__always)
    private static func pairs(_ bytes: SIMD16<UInt8>) -> SIMD8<UInt16> { unsafeBitCast(bytes, to: SIMD8<UInt16>.self) }
}
