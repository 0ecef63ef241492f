/// Who is in which of some sets of options, by group of a `KeyGroups`.
struct SetCounts: Sendable {
    let sets: Int
    /// The respondents of the first group in every set, then those of the second….
    private(set) var n: [Int]
    /// The sums of their weights and of the squares of these; nil where unweighted.
    private(set) var sums: [SIMD2<Double>]?

    /// Nobody is in any.
    init(sets: Int, groups: Int, isWeighted: Bool) {
        self.sets = sets
        n = Array(repeating: 0, count: sets * groups)
        sums = isWeighted ? Array(repeating: .zero, count: sets * groups) : nil
    }

    /// A group's respondents in a set.
    @inline(__always)
    func amount(_ group: Int, _ set: Int) -> CountGrid.Amount {
        CountGrid.Amount(n: n[group * sets + set], sum: sums?[group * sets + set] ?? .zero)
    }

    mutating func put(_ n: Int, group: Int, set: Int) { self.n[group * sets + set] = n }

    /// The groups of one set's respondents, which are among all groups, and in the same order.
    mutating func put(_ own: KeyGroups, among all: KeyGroups, set: Int) {
        let d = all.dimensions
        var group = 0
        for index in own.n.indices {
            while group < all.n.count,
                (0..<d).contains(where: { own.numbers[index * d + $0] != all.numbers[group * d + $0] })
            {
                group += 1
            }
            guard group < all.n.count else { return }
            n[group * sets + set] = own.n[index]
            if let sum = own.sums?[index] { sums?[group * sets + set] = sum }
        }
    }
}
