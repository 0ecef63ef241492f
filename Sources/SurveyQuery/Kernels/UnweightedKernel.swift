/// Counts respondents by key in a table of all keys, at most 65,536.
///
/// Four tables take turns while they fit in the first-level cache, so that equal keys one after another do not wait
/// for each other. Unsafe buffers: checked arrays took two to three times as long. `KeyColumn` bounds the digits.
enum UnweightedKernel {
    /// The keys that occur, ascending; none where it was stopped.
    static func count<Key>(_ blocks: KeyBlocks<Key>, bins: Int, isStopped: () -> Bool) -> [KeySum] {
        let stride = bins <= 2_048 ? bins : 0
        let table = UnsafeMutableBufferPointer<Int>.allocate(capacity: bins + 3 * stride)
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
        return OccupiedKeys.find(bins: bins, count: blocks.count) { a[$0] }.map { KeySum(key: UInt64($0), n: a[$0]) }
    }
}
