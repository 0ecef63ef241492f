/// Disjoint groups of respondents with the same codes in every dimension. Who is nobody in a dimension is in none.
struct KeyGroups: Sendable {
    let dimensions: Int
    /// Option numbers, −8…highest without 0: those of the first group in every dimension, then the second's….
    private(set) var numbers: [Int] = []
    private(set) var n: [Int] = []
    /// Sums of weights; `n` where unweighted.
    private(set) var weights: [Double] = []
    /// Sums of squared weights; `n` where unweighted.
    private(set) var squares: [Double] = []

    init(dimensions: Int) { self.dimensions = dimensions }

    /// Decodes keys of one radix, in their order.
    init(_ sums: [KeySum], radix: KeyRadix) {
        dimensions = radix.digits.count
        reserve(sums.count)
        numbers = Array(repeating: 0, count: sums.count * dimensions)
        for sum in sums where radix.decode(sum.key, into: &numbers, at: n.count * dimensions) { append(sum) }
        numbers.removeLast((sums.count - n.count) * dimensions)
    }

    /// All groups as one, without dimensions; none where there are none.
    var total: KeyGroups {
        var total = KeyGroups(dimensions: 0)
        guard !n.isEmpty else { return total }
        total.n = [n.reduce(0, +)]
        total.weights = [weights.reduce(0, +)]
        total.squares = [squares.reduce(0, +)]
        return total
    }

    mutating func reserve(_ groups: Int) {
        numbers.reserveCapacity(groups * dimensions)
        n.reserveCapacity(groups)
        weights.reserveCapacity(groups)
        squares.reserveCapacity(groups)
    }

    /// Appends a group whose numbers `decode` writes from an index on; not where it says that this is nobody.
    mutating func append(_ sum: KeySum, decode: (inout [Int], Int) -> Bool) {
        let start = numbers.count
        for _ in 0..<dimensions { numbers.append(0) }
        guard decode(&numbers, start) else { return numbers.removeLast(dimensions) }
        append(sum)
    }

    private mutating func append(_ sum: KeySum) {
        n.append(sum.n)
        weights.append(sum.weight)
        squares.append(sum.square)
    }
}
