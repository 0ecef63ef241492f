/// Sums n, w and w² by key in one pass over a table of all keys, at most 65,536.
///
/// Respondents go in turn to four tables, which are added in one order: equal keys one after another do not wait for
/// each other, and the sums repeat to the last bit. Unsafe buffers, as in `UnweightedKernel`.
enum WeightedKernel {
    /// The keys that occur, ascending; none where it was stopped. `weights` is as long as the blocks, or longer.
    static func count<Key>(
        _ blocks: KeyBlocks<Key>, bins: Int, weights: [Double], isStopped: () -> Bool
    ) -> [KeySum] {
        let stride = bins <= 1_024 ? bins : 0
        let table = UnsafeMutableBufferPointer<SIMD4<Double>>.allocate(capacity: bins + 3 * stride)
        defer { table.deallocate() }
        table.initialize(repeating: .zero)
        let (a, b) = (table, UnsafeMutableBufferPointer(rebasing: table[stride...]))
        let c = UnsafeMutableBufferPointer(rebasing: table[(2 * stride)...])
        let d = UnsafeMutableBufferPointer(rebasing: table[(3 * stride)...])
        let isDone = weights.withUnsafeBufferPointer { weights in
            blocks.forEach(isStopped: isStopped) { start, keys in
                let weights = UnsafeBufferPointer(rebasing: weights[start...])
                let quads = keys.count & ~3
                for i in Swift.stride(from: 0, to: quads, by: 4) {
                    a[Int(keys[i])] += sum(weights[i])
                    b[Int(keys[i + 1])] += sum(weights[i + 1])
                    c[Int(keys[i + 2])] += sum(weights[i + 2])
                    d[Int(keys[i + 3])] += sum(weights[i + 3])
                }
                for i in quads..<keys.count { a[Int(keys[i])] += sum(weights[i]) }
            }
        }
        guard isDone else { return [] }
        if stride > 0 { for key in 0..<bins { a[key] += b[key] + c[key] + d[key] } }
        return OccupiedKeys.sums(
            bins: bins, count: blocks.count, n: { Int(a[$0].x) },
            sum: { KeySum(key: UInt64($0), n: Int(a[$0].x), weight: a[$0].y, square: a[$0].z) })
    }

    /// n, w and w²; a Double counts exactly to 2⁵³.
    @inline(__always)
    private static func sum(_ weight: Double) -> SIMD4<Double> { SIMD4(1, weight, weight * weight, 0) }
}
