/// Counts many respondents by few keys, two respondents at a time: in a table of all pairs of keys half as many
/// counts are added to, and the table is added up by key at the end.
///
/// Two tables take turns, and the buffers are unsafe, as in `UnweightedKernel`.
enum PairKernel {
    /// Whether a table of all pairs is near the processor, and small beside the respondents.
    static func suits(bins: Int, count: Int) -> Bool { bins <= 160 && 8 * bins * bins <= count }

    /// The keys that occur, ascending; none where it was stopped.
    static func count(_ blocks: KeyBlocks<UInt8>, bins: Int, isStopped: () -> Bool) -> [KeySum] {
        let table = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 2 * bins * bins)
        let pairs = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: KeyBlocks<UInt8>.size / 2)
        defer {
            table.deallocate()
            pairs.deallocate()
        }
        table.initialize(repeating: 0)
        pairs.initialize(repeating: 0)
        let (a, b) = (table, UnsafeMutableBufferPointer(rebasing: table[(bins * bins)...]))
        var last: UInt8?
        let isDone = blocks.forEach(isStopped: isStopped) { _, keys in
            number(keys, bins: UInt16(bins), in: pairs)
            let count = keys.count / 2
            for i in stride(from: 0, to: count & ~1, by: 2) {
                a[Int(pairs[i])] &+= 1
                b[Int(pairs[i + 1])] &+= 1
            }
            if count % 2 == 1 { a[Int(pairs[count - 1])] &+= 1 }
            // Only the last block can have one respondent too many.
            if keys.count % 2 == 1 { last = keys[keys.count - 1] }
        }
        guard isDone else { return [] }
        var n = [Int](repeating: 0, count: bins)
        add(UnsafeBufferPointer(table), to: &n)
        if let last { n[Int(last)] += 1 }
        return n.indices.lazy.filter { n[$0] > 0 }.map { KeySum(key: UInt64($0), n: n[$0]) }
    }

    /// Numbers the pairs of keys, one key times the bins and the other; which is which does not matter. SIMD code.
    private static func number(
        _ keys: UnsafeBufferPointer<UInt8>, bins: UInt16, in pairs: UnsafeMutableBufferPointer<UInt16>
    ) {
        UnsafeRawBufferPointer(keys).withMemoryRebound(to: UInt16.self) { both in
            for i in both.indices { pairs[i] = (both[i] >> 8) &* bins &+ (both[i] & 255) }
        }
    }

    /// Adds up both tables by key: the rows for the second of a pair, the columns for the first.
    private static func add(_ table: UnsafeBufferPointer<UInt32>, to n: inout [Int]) {
        let bins = n.count
        var firsts = [UInt32](repeating: 0, count: bins)
        firsts.withUnsafeMutableBufferPointer { firsts in
            for row in 0..<(2 * bins) {
                let counts = UnsafeBufferPointer(rebasing: table[(row * bins)..<((row + 1) * bins)])
                var sum: UInt32 = 0
                for key in 0..<bins {
                    firsts[key] &+= counts[key]
                    sum &+= counts[key]
                }
                n[row % bins] += Int(sum)
            }
        }
        for key in n.indices { n[key] += Int(firsts[key]) }
    }
}
