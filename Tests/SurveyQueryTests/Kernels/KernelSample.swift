import SurveyTestSupport

@testable import SurveyQuery

/// Random columns, and what the kernels must count in them, by a dictionary and one respondent at a time.
struct KernelSample {
    struct Group: Equatable {
        var n = 0
        var weight = 0.0
        var square = 0.0

        mutating func add(_ weight: Double) {
            n += 1
            self.weight += weight
            square += weight * weight
        }
    }

    /// A respondent's numbers in every dimension; ordered as the kernels order their groups.
    struct Key: Hashable, Comparable {
        let numbers: [Int]
        static func < (a: Key, b: Key) -> Bool { a.numbers.lexicographicallyPrecedes(b.numbers) }
    }

    /// How the selection is made.
    enum Selection: CaseIterable { case everybody, nobody, all, some }

    let count: Int
    let columns: [KeyColumn]
    let selection: [UInt8]?
    let weights: [Double]?

    /// Weights are multiples of 1/8, so that every sum is exact.
    init(
        _ count: Int, options: [Int], wide: Set<Int> = [], selection: Selection = .everybody, isWeighted: Bool = false,
        random: inout RandomNumbers
    ) {
        self.count = count
        columns = options.enumerated().map { index, options in
            Self.column(count, options: options, isWide: wide.contains(index), random: &random)
        }
        self.selection = Self.selection(count, selection, random: &random)
        weights = isWeighted ? (0..<count).map { _ in Double(Int.random(in: 1...40, using: &random)) / 8 } : nil
    }

    /// One in ten a state, one in fifty nobody.
    static func column(_ count: Int, options: Int, isWide: Bool, random: inout RandomNumbers) -> KeyColumn {
        let numbers = (0..<count).map { _ in
            switch Int.random(in: 0..<50, using: &random) {
            case 0: 0
            case 1...5: -Int.random(in: 1...8, using: &random)
            default: Int.random(in: 1...options, using: &random)
            }
        }
        return KeyColumn(
            codes: isWide
                ? .wide(numbers.map { UInt16(truncatingIfNeeded: $0) })
                : .narrow(numbers.map { UInt8(truncatingIfNeeded: $0) }), highest: options)
    }

    static func selection(_ count: Int, _ kind: Selection, random: inout RandomNumbers) -> [UInt8]? {
        switch kind {
        case .everybody: nil
        case .nobody: Array(repeating: 0, count: count)
        case .all: Array(repeating: 1, count: count)
        case .some: (0..<count).map { _ in UInt8.random(in: 0...1, using: &random) }
        }
    }

    /// A code's option number.
    static func number(_ column: KeyColumn, _ respondent: Int) -> Int {
        switch column.codes {
        case .narrow(let codes): codes[respondent] >= 248 ? Int(codes[respondent]) - 256 : Int(codes[respondent])
        case .wide(let codes): codes[respondent] >= 65_528 ? Int(codes[respondent]) - 65_536 : Int(codes[respondent])
        }
    }

    /// What must be counted, of those for whom `isIn` holds.
    func expected(where isIn: (Int) -> Bool = { _ in true }) -> [Key: Group] {
        var groups: [Key: Group] = [:]
        for respondent in 0..<count where selection?[respondent] != 0 && isIn(respondent) {
            let numbers = columns.map { Self.number($0, respondent) }
            if numbers.contains(0) { continue }
            groups[Key(numbers: numbers), default: Group()].add(weights?[respondent] ?? 1)
        }
        return groups
    }

    /// In words, what is wrong with groups; nil where they are as expected, in ascending order.
    func fault(_ groups: KeyGroups, where isIn: (Int) -> Bool = { _ in true }) -> String? {
        let d = groups.dimensions
        if d != columns.count { return "\(d) dimensions" }
        // Made anew each time that they are asked for.
        let (weights, squares) = (groups.weights, groups.squares)
        let sizes = [groups.numbers.count, groups.n.count * d, weights.count * d, squares.count * d]
        if Set(sizes).count != 1 { return "sizes \(sizes)" }
        let keys = groups.n.indices.map { Key(numbers: Array(groups.numbers[($0 * d)..<(($0 + 1) * d)])) }
        if zip(keys, keys.dropFirst()).contains(where: { $0 >= $1 }) { return "not ascending" }
        let counted = Dictionary(
            uniqueKeysWithValues: keys.indices.map { i in
                (keys[i], Group(n: groups.n[i], weight: weights[i], square: squares[i]))
            })
        let expected = expected(where: isIn)
        guard counted != expected else { return nil }
        let wrong = Set(counted.keys).union(expected.keys).sorted().first { counted[$0] != expected[$0] }
        return "\(columns.map(\.highest)), \(count) respondents: first wrong group \(wrong?.numbers ?? [])"
    }
}
