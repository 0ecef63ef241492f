import SurveyStatistics

/// The respondents of two waves as one design. A municipality that is in both is one cluster, so that the variance of
/// a difference has the covariance of the two.
struct TrendDesign {
    private let older: TrendHalf
    private let newer: TrendHalf
    private let design: SurveyDesign

    /// Whether a municipality is in both waves.
    static func isShared(_ older: TrendHalf, _ newer: TrendHalf) -> Bool {
        !Set(older.people.compactMap(\.home)).isDisjoint(with: newer.people.compactMap(\.home))
    }

    /// Nil where the two give no variance, as where there is one cluster.
    init?(_ older: TrendHalf, _ newer: TrendHalf) {
        let people = older.people + newer.people
        let isShared = Self.isShared(older, newer)
        var clusters = Numbering()
        let clusterOf = people.map { person in
            clusters.number(of: isShared ? person.home.map { "municipality \($0)" } ?? person.cluster : person.cluster)
        }
        let boundary = older.people.count
        var strata = Numbering()
        let stratumOf = people.enumerated().map { index, person in
            // A cluster is within one stratum: those of a wave are its own, unless the waves share clusters.
            strata.number(of: isShared ? person.stratum : "\(index < boundary) \(person.stratum)")
        }
        let isNested = Self.isNested(clusterOf, in: stratumOf)
        guard
            let design = try? SurveyDesign(
                weights: people.map(\.weight), strata: isNested ? stratumOf.map { Int32(truncatingIfNeeded: $0) } : nil,
                clusters: clusterOf.map { Int32(truncatingIfNeeded: $0) }, singleCluster: .centre)
        else { return nil }
        (self.older, self.newer, self.design) = (older, newer, design)
    }

    /// The later share minus the earlier of a category of the row in one of the column; categories as places in the
    /// halves' sides, the earlier wave's first.
    func difference(rows: (Int, Int), columns: (Int, Int)?) -> DesignDifference? {
        var places: [Int32] = []
        places.reserveCapacity(design.weights.count)
        for person in older.people {
            places.append(older.isIn(person, row: rows.0, column: columns?.0).map { Int32(2 * $0 + 1) } ?? -1)
        }
        for person in newer.people {
            places.append(newer.isIn(person, row: rows.1, column: columns?.1).map { Int32(2 * $0) } ?? -1)
        }
        let table = DesignTable(design, places: places, rows: 2, columns: 2)
        return ColumnDifferences(table)?.difference(row: 1, 0, 1)
    }

    private static func isNested(_ clusters: [Int], in strata: [Int]) -> Bool {
        var stratumOf: [Int: Int] = [:]
        for (cluster, stratum) in zip(clusters, strata) {
            if stratumOf.updateValue(stratum, forKey: cluster).map({ $0 != stratum }) == true { return false }
        }
        return true
    }

    private struct Numbering {
        private var numbers: [String: Int] = [:]

        mutating func number(of name: String) -> Int {
            if let known = numbers[name] { return known }
            numbers[name] = numbers.count
            return numbers.count - 1
        }
    }
}
