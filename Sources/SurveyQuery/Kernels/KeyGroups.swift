/// Disjoint groups of respondents with the same codes in every dimension. Who is nobody in a dimension is in none.
struct KeyGroups: Sendable {
    let dimensions: Int
    /// Option numbers, −8…highest without 0: those of the first group in every dimension, then the second's….
    private(set) var numbers: [Int] = []
    private(set) var n: [Int] = []
    /// Sums of weights and of squared weights; nil where unweighted.
    private(set) var sums: [SIMD2<Double>]?

    init(dimensions: Int, isWeighted: Bool) {
        self.dimensions = dimensions
        sums = isWeighted ? [] : nil
    }

    /// Decodes keys of one radix, which ascend.
    init(_ found: [KeySum], radix: KeyRadix, isWeighted: Bool) {
        self.init(dimensions: radix.digits.count, isWeighted: isWeighted)
        sums?.reserveCapacity(found.count)
        var (n, sums) = (n, sums)
        n.reserveCapacity(found.count)
        let (d, last, nobody) = (dimensions, radix.digits.last ?? 1, radix.nobodies.last ?? 0)
        numbers = Array(unsafeUninitializedCapacity: found.count * d) { numbers, count in
            // The keys that differ from the latest decoded key in the last digit alone, and where its numbers are.
            var (first, end, place) = (0, 0, 0)
            for sum in found {
                let start = n.count * d
                let key = Int(truncatingIfNeeded: sum.key)
                if key < end {
                    guard key - first != nobody else { continue }
                    for dimension in 0..<(d - 1) { numbers[start + dimension] = numbers[place + dimension] }
                    numbers[start + d - 1] = key - first - nobody
                } else {
                    guard radix.decode(sum.key, into: numbers, at: start) else { continue }
                    first = key - numbers[start + d - 1] - nobody
                    (end, place) = (first + last, start)
                }
                n.append(sum.n)
                if isWeighted { sums?.append(SIMD2(sum.weight, sum.square)) }
            }
            count = n.count * d
        }
        (self.n, self.sums) = (n, sums)
    }

    /// Sums of weights; `n` where unweighted.
    var weights: [Double] { sums?.map(\.x) ?? n.map(Double.init) }
    /// Sums of squared weights; `n` where unweighted.
    var squares: [Double] { sums?.map(\.y) ?? n.map(Double.init) }

    /// All groups as one, without dimensions; none where there are none.
    var total: KeyGroups {
        var total = KeyGroups(dimensions: 0, isWeighted: sums != nil)
        guard !n.isEmpty else { return total }
        total.n = [n.reduce(0, +)]
        total.sums = sums.map { [$0.reduce(.zero, +)] }
        return total
    }

    mutating func reserve(_ groups: Int) {
        numbers.reserveCapacity(groups * dimensions)
        n.reserveCapacity(groups)
        sums?.reserveCapacity(groups)
    }

    /// Appends a group whose numbers `decode` writes from an index on; not where it says that this is nobody.
    mutating func append(_ sum: KeySum, decode: (inout [Int], Int) -> Bool) {
        let start = numbers.count
        for _ in 0..<dimensions { numbers.append(0) }
        guard decode(&numbers, start) else { return numbers.removeLast(dimensions) }
        n.append(sum.n)
        sums?.append(SIMD2(sum.weight, sum.square))
    }
}
