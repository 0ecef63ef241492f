/// The keys of a table that respondents have, ascending.
enum OccupiedKeys {
    /// `n` is the number of respondents with a key, of `count` in all. Without a branch: which keys are occupied
    /// cannot be predicted.
    @inline(__always)
    static func find(bins: Int, count: Int, n: (Int) -> Int) -> [Int] {
        // The slot after the last key found is written again and again.
        Array(unsafeUninitializedCapacity: min(bins, count + 1)) { keys, found in
            for key in 0..<bins {
                keys[found] = key
                found &+= min(n(key), 1)
            }
        }
    }
}
