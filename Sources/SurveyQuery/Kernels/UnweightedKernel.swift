/// Counts respondents by key in a table of all keys, at most 65,536.
///
/// Four tables take turns while they fit in the first-level cache, so that equal keys one after another do not wait
/// for each other. Unsafe buffers: checked arrays took two to three times as long. `KeyColumn` bounds the digits.
enum UnweightedKernel {
    /// The keys that occur, ascending; none where it was stopped.
    static func count<Key>(_ blocks: KeyBlocks<Key>, bins: Int, isStopped: () -> Bool) -> [KeySum] {
        // Where respondents are few, four tables cost more than waiting.
        let stride = bins <= min(2_048, blocks.count) ? bins : 0
        // 32 bits, as no wave has 2³² respondents.
        let table = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: bins + 3 * stride)
        defer { table.deallocate() }
        table.initialize(repeating: 0)
        let (a, b) = (table, UnsafeMutableBufferPointer(rebasing: table[stride...]))
        let c = UnsafeMutableBufferPointer(rebasing: table[(2 * stride)...])
        let d = UnsafeMutableBufferPointer(rebasing: table[(3 * stride)...])
        let isDone = blocks.forEach(isStopped: isStopped) { _, keys in
            let quads = keys.count & ~3
            for i in Swift.stride(from: 0, to: quads, by: 4) {
                a[Int(keys[i])] &+= 1
                b[Int(keys[i + 1])] &+= 1
                c[Int(keys[i + 2])] &+= 1
                d[Int(keys[i + 3])] &+= 1
            }
            for i in quads..<keys.count { a[Int(keys[i])] &+= 1 }
        }
        guard isDone else { return [] }
        if stride > 0 { for key in 0..<bins { a[key] &+= b[key] &+ c[key] &+ d[key] } }
        return OccupiedKeys.sums(
            bins: bins, count: blocks.count, n: { Int(a[$0]) }, sum: { KeySum(key: UInt64($0), n: Int(a[$0])) })
    }
}
