/// The keys of a table that respondents have, ascending.
enum OccupiedKeys {
    /// Of `count` respondents in all, Without a branch: which keys are occupied cannot be predicted.
    @inline(__always)
    static func sums(bins: Int, count: Int, n: (Int) -> Int, sum: (Int) -> KeySum) -> [KeySum] {
        let keys = UnsafeMutablePointer<UInt32>.allocate(capacity: min(bins, count) + 1)
        defer { keys.deallocate() }
        // The slot after the last key found is written again and again.
        var found = 0
        for key in 0..<bins {
            keys[found] = UInt32(truncatingIfNeeded: key)
            found &+= min(n(key), 1)
        }
        return Array(unsafeUninitializedCapacity: found) { sums, size in
            for place in 0..<found { sums.initializeElement(at: place, to: sum(Int(keys[place]))) }
            size = found
        }
    }
}
