/// Counts at most eight sets of options in one plane at once: for each of a banner's keys one vector of 16-bit counts.
///
/// Four tables take turns, and the buffers are unsafe, as in `UnweightedKernel`.
enum TickKernel {
    /// More respondents than this might not fit in a count.
    static let limit = Int(UInt16.max)

    /// For each set, the keys that occur, ascending; none where it was stopped. `isIn` is 1 for each set, by the
    /// plane's byte; the plane is as long as the blocks, or longer.
    static func count(
        _ blocks: KeyBlocks<UInt8>, bins: Int, plane: [UInt8], isIn: [SIMD8<UInt16>], sets: Int, isStopped: () -> Bool
    ) -> [[KeySum]] {
        let table = UnsafeMutableBufferPointer<SIMD8<UInt16>>.allocate(capacity: 4 * bins)
        defer { table.deallocate() }
        table.initialize(repeating: .zero)
        let (a, b) = (table, UnsafeMutableBufferPointer(rebasing: table[bins...]))
        let c = UnsafeMutableBufferPointer(rebasing: table[(2 * bins)...])
        let d = UnsafeMutableBufferPointer(rebasing: table[(3 * bins)...])
        let isDone = plane.withUnsafeBufferPointer { plane in
            isIn.withUnsafeBufferPointer { isIn in
                blocks.forEach(isStopped: isStopped) { start, keys in
                    let bytes = UnsafeBufferPointer(rebasing: plane[start...])
                    let quads = keys.count & ~3
                    for i in stride(from: 0, to: quads, by: 4) {
                        a[Int(keys[i])] &+= isIn[Int(bytes[i])]
                        b[Int(keys[i + 1])] &+= isIn[Int(bytes[i + 1])]
                        c[Int(keys[i + 2])] &+= isIn[Int(bytes[i + 2])]
                        d[Int(keys[i + 3])] &+= isIn[Int(bytes[i + 3])]
                    }
                    for i in quads..<keys.count { a[Int(keys[i])] &+= isIn[Int(bytes[i])] }
                }
            }
        }
        var sums = Array(repeating: [KeySum](), count: sets)
        guard isDone else { return sums }
        for set in sums.indices { sums[set].reserveCapacity(16) }
        for key in 0..<bins {
            let n = a[key] &+ b[key] &+ c[key] &+ d[key]
            guard n != .zero else { continue }
            for set in 0..<sets where n[set] > 0 { sums[set].append(KeySum(key: UInt64(key), n: Int(n[set]))) }
        }
        return sums
    }
}
