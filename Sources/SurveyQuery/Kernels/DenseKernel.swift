/// Many-way tallies in one table of all keys, while it is not much larger than the respondents are many.
///
/// Unsafe buffers, as in `UnweightedKernel`.
enum DenseKernel {
    /// Whether a table of all keys pays, and stays under 32 MB: beyond that the sparse kernel is faster.
    static func suits(bins: Int, count: Int, isWeighted: Bool) -> Bool {
        bins <= (isWeighted ? 1 << 20 : 1 << 22) && bins / 4 <= count
    }

    /// The keys that occur, ascending; none where it was stopped. `weights` is as long as the blocks, or longer.
    static func count(
        _ blocks: KeyBlocks<UInt32>, bins: Int, weights: [Double]?, isStopped: () -> Bool
    ) -> [KeySum] {
        guard let weights else { return count(blocks, bins: bins, isStopped: isStopped) }
        let table = UnsafeMutableBufferPointer<SIMD4<Double>>.allocate(capacity: bins)
        defer { table.deallocate() }
        table.initialize(repeating: .zero)
        let isDone = weights.withUnsafeBufferPointer { weights in
            blocks.forEach(isStopped: isStopped) { start, keys in
                for i in keys.indices {
                    let weight = weights[start + i]
                    table[Int(keys[i])] += SIMD4(1, weight, weight * weight, 0)
                }
            }
        }
        guard isDone else { return [] }
        return table.indices.lazy.filter { table[$0].x > 0 }.map { key in
            KeySum(key: UInt64(key), n: Int(table[key].x), weight: table[key].y, square: table[key].z)
        }
    }

    private static func count(_ blocks: KeyBlocks<UInt32>, bins: Int, isStopped: () -> Bool) -> [KeySum] {
        let table = UnsafeMutableBufferPointer<Int>.allocate(capacity: bins)
        defer { table.deallocate() }
        table.initialize(repeating: 0)
        let isDone = blocks.forEach(isStopped: isStopped) { _, keys in
            for key in keys { table[Int(key)] &+= 1 }
        }
        guard isDone else { return [] }
        return table.indices.lazy.filter { table[$0] > 0 }.map { KeySum(key: UInt64($0), n: table[$0]) }
    }
}
