/// A table's cells as proportions of groups of cells: columns, rows, or all.
struct DesignDomains {
    /// Per group the clusters minus the strata with a member.
    private(set) var degreesOfFreedom: [Int]
    private let table: DesignTable
    private let groups: [Int]
    private var clusters: [Int]
    private var counts: [Int]
    private var totals: [Double]
    private var squares: [Double]
    private var stratumTotals: [Double]
    /// Per cell, over clusters, Σ scale · cell² and Σ scale · cell · group; and per group Σ scale · group².
    private var moments: [(cell: Double, cross: Double)]
    private var groupMoments: [Double]

    init(_ table: DesignTable, groups: [Int]) {
        let groupCount = (groups.max() ?? -1) + 1
        let zeros = [Double](repeating: 0, count: groupCount)
        let none = [Int](repeating: 0, count: groupCount)
        (self.table, self.groups) = (table, groups)
        (degreesOfFreedom, clusters, counts) = (none, none, none)
        (totals, squares, groupMoments) = (zeros, zeros, zeros)
        stratumTotals = Array(repeating: 0, count: groupCount * table.design.spreads.count)
        moments = Array(repeating: (0, 0), count: groups.count)
        addTotals()
        addClusters()
    }

    /// The estimate of one cell; nil where its group is empty.
    func proportion(_ cell: Int, quantile: Double?) -> DesignEstimate? {
        let group = groups[cell]
        let (total, n) = (totals[group], counts[group])
        guard n > 0, total.isFinite else { return nil }
        let proportion = table.totals[cell] / total
        let variance = clusters[group] > 1 ? variance(cell, proportion) : nil
        let simple = proportion * (1 - proportion)
        let effectiveN =
            simple > 0
            ? variance.flatMap { $0 > 0 ? simple / $0 : nil } : kishEffectiveN(sum: total, squares: squares[group])
        var interval: ConfidenceInterval?
        if let quantile, let effectiveN, variance != nil {
            interval = Wilson.interval(proportion: proportion, effectiveN: effectiveN, quantile: quantile)
        }
        return DesignEstimate(
            estimate: proportion, n: n, weight: total, degreesOfFreedom: degreesOfFreedom[group],
            standardError: variance?.squareRoot(),
            deff: simple > 0 && n > 1 ? variance.map { $0 * Double(n - 1) / simple } : nil, interval: interval)
    }

    /// Var(Σz), z = (cell - p · group) / total; nil where it is not a number.
    private func variance(_ cell: Int, _ proportion: Double) -> Double? {
        let (group, total) = (groups[cell], totals[groups[cell]])
        let own = moments[cell]
        let whole = proportion * proportion * groupMoments[group]
        var sum = own.cell - 2 * proportion * own.cross + whole
        for (stratum, spread) in table.design.spreads.enumerated() where spread.drawback > 0 {
            let z =
                table.stratumTotals[stratum * groups.count + cell]
                - proportion * stratumTotals[stratum * totals.count + group]
            sum -= spread.drawback * z * z
        }
        // What is left of equal terms by rounding is no variance.
        let variance = sum > (own.cell + whole) * 1e-14 ? sum / total / total : 0
        return variance.isFinite ? variance : nil
    }

    private mutating func addTotals() {
        for (cell, group) in groups.enumerated() {
            totals[group] += table.totals[cell]
            squares[group] += table.squares[cell]
            counts[group] += table.counts[cell]
            for stratum in table.design.spreads.indices {
                stratumTotals[stratum * totals.count + group] += table.stratumTotals[stratum * groups.count + cell]
            }
        }
        for stratum in table.design.spreads.indices {
            for group in totals.indices where stratumTotals[stratum * totals.count + group] > 0 {
                degreesOfFreedom[group] -= 1
            }
        }
    }

    private mutating func addClusters() {
        // Copies in the function, as the compiler checks for shared storage at each change of a property.
        var (moments, groupMoments, clusters) = (moments, groupMoments, clusters)
        var sums = [Double](repeating: 0, count: totals.count)
        let (groups, all) = (groups, table.clusters)
        var start = 0
        for cluster in all.ends.indices {
            let (end, scale) = (all.ends[cluster], table.design.spreads[Int(all.strata[cluster])].scale)
            for entry in start..<end {
                let group = groups[Int(all.cells[entry])]
                if sums[group] == 0 { clusters[group] += 1 }
                sums[group] += all.sums[entry]
            }
            for entry in start..<end {
                let (cell, own) = (Int(all.cells[entry]), all.sums[entry])
                let (group, scaled) = (groups[cell], scale * own)
                moments[cell].cell += scaled * own
                moments[cell].cross += scaled * sums[group]
                groupMoments[group] += scaled * sums[group]
            }
            for entry in start..<end { sums[groups[Int(all.cells[entry])]] = 0 }
            start = end
        }
        (self.moments, self.groupMoments, self.clusters) = (moments, groupMoments, clusters)
        for group in clusters.indices { degreesOfFreedom[group] += clusters[group] }
    }
}
