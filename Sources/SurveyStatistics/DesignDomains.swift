/// Parts of a table, each some of its cells, as proportions of groups of parts: columns, rows, or all.
struct DesignDomains {
    /// Per group the clusters minus the strata with a member.
    private(set) var degreesOfFreedom: [Int]
    private let design: SurveyDesign
    private let groups: [Int]
    private var clusters: [Int]
    private var counts: [Int]
    private var totals: [Double]
    private var squares: [Double]
    private var stratumTotals: [Double]
    /// Per part, and per stratum and part, the sums of weights.
    private var own: [Double]
    private var stratumOwn: [Double]
    /// Per part, over clusters, Σ scale · part² and Σ scale · part · group; and per group Σ scale · group².
    private var moments: [(part: Double, cross: Double)]
    private var groupMoments: [Double]

    /// - Parameters:
    ///   - parts: per cell of the table its part.
    ///   - groups: per part its group.
    init(_ table: DesignTable, parts: [Int], groups: [Int]) {
        let (groupCount, strata) = ((groups.max() ?? -1) + 1, table.design.spreads.count)
        let zeros = [Double](repeating: 0, count: groupCount)
        let none = [Int](repeating: 0, count: groupCount)
        (design, self.groups) = (table.design, groups)
        (degreesOfFreedom, clusters, counts) = (none, none, none)
        (totals, squares, groupMoments) = (zeros, zeros, zeros)
        stratumTotals = Array(repeating: 0, count: groupCount * strata)
        own = Array(repeating: 0, count: groups.count)
        stratumOwn = Array(repeating: 0, count: groups.count * strata)
        moments = Array(repeating: (0, 0), count: groups.count)
        addTotals(table, parts)
        addClusters(table.clusters, parts)
    }

    /// The estimate of one part; nil where its group is empty.
    func proportion(_ part: Int, quantile: Double?) -> DesignEstimate? {
        let group = groups[part]
        let (total, n) = (totals[group], counts[group])
        guard n > 0, total.isFinite else { return nil }
        let proportion = own[part] / total
        let variance = clusters[group] > 1 ? variance(part, proportion) : nil
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

    /// Var(Σz), z = (part - p · group) / total; nil where it is not a number.
    private func variance(_ part: Int, _ proportion: Double) -> Double? {
        let (group, total) = (groups[part], totals[groups[part]])
        let moment = moments[part]
        let whole = proportion * proportion * groupMoments[group]
        var sum = moment.part - 2 * proportion * moment.cross + whole
        for (stratum, spread) in design.spreads.enumerated() where spread.drawback > 0 {
            let z =
                stratumOwn[stratum * groups.count + part]
                - proportion * stratumTotals[stratum * totals.count + group]
            sum -= spread.drawback * z * z
        }
        // What is left of equal terms by rounding is no variance.
        let variance = sum > (moment.part + whole) * 1e-14 ? sum / total / total : 0
        return variance.isFinite ? variance : nil
    }

    private mutating func addTotals(_ table: DesignTable, _ parts: [Int]) {
        for (cell, part) in parts.enumerated() {
            let group = groups[part]
            own[part] += table.totals[cell]
            totals[group] += table.totals[cell]
            squares[group] += table.squares[cell]
            counts[group] += table.counts[cell]
            for stratum in design.spreads.indices {
                let sum = table.stratumTotals[stratum * parts.count + cell]
                stratumOwn[stratum * groups.count + part] += sum
                stratumTotals[stratum * totals.count + group] += sum
            }
        }
        for stratum in design.spreads.indices {
            for group in totals.indices where stratumTotals[stratum * totals.count + group] > 0 {
                degreesOfFreedom[group] -= 1
            }
        }
    }

    private mutating func addClusters(_ sums: ClusterSums, _ parts: [Int]) {
        let room = Room(parts: groups.count, groups: totals.count)
        defer { room.deallocate() }
        parts.withUnsafeBufferPointer { parts in
            groups.withUnsafeBufferPointer { groups in
                sums.forEach { stratum, cells, sums in
                    room.add(cells, sums, scale: design.spreads[stratum].scale, parts, groups)
                }
            }
        }
        for part in moments.indices { moments[part] = room.moments[part] }
        for group in clusters.indices {
            groupMoments[group] = room.groupMoments[group]
            clusters[group] = room.clusters[group]
            degreesOfFreedom[group] += clusters[group]
        }
    }

    /// Where clusters are added up: buffers, as nearly every respondent is. The sums at hand are 0 between clusters.
    private struct Room {
        let moments: UnsafeMutableBufferPointer<(part: Double, cross: Double)>
        let groupMoments: UnsafeMutableBufferPointer<Double>
        let clusters: UnsafeMutableBufferPointer<Int>
        private let partSums: UnsafeMutableBufferPointer<Double>
        private let groupSums: UnsafeMutableBufferPointer<Double>

        init(parts: Int, groups: Int) {
            moments = .allocate(capacity: parts)
            moments.initialize(repeating: (0, 0))
            (groupMoments, clusters) = (.allocate(capacity: groups), .allocate(capacity: groups))
            (partSums, groupSums) = (.allocate(capacity: parts), .allocate(capacity: groups))
            clusters.initialize(repeating: 0)
            for sums in [groupMoments, partSums, groupSums] { sums.initialize(repeating: 0) }
        }

        func deallocate() {
            moments.deallocate()
            clusters.deallocate()
            for sums in [groupMoments, partSums, groupSums] { sums.deallocate() }
        }

        @inline(__always)
        func add(
            _ cells: UnsafeBufferPointer<Int32>, _ sums: UnsafeBufferPointer<Double>, scale: Double,
            _ parts: UnsafeBufferPointer<Int>, _ groups: UnsafeBufferPointer<Int>
        ) {
            for (cell, sum) in zip(cells, sums) {
                let part = parts[Int(cell)]
                if groupSums[groups[part]] == 0 { clusters[groups[part]] += 1 }
                groupSums[groups[part]] += sum
                partSums[part] += sum
            }
            for cell in cells {
                let part = parts[Int(cell)]
                let (own, group) = (partSums[part], groups[part])
                let cross = scale * own * groupSums[group]
                moments[part].part += scale * own * own
                moments[part].cross += cross
                groupMoments[group] += cross
                // Another cell of the part adds nothing more.
                partSums[part] = 0
            }
            for cell in cells { groupSums[groups[parts[Int(cell)]]] = 0 }
        }
    }
}
