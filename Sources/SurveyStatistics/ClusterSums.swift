/// The sums of weights of each cluster over the cells of a table, one cluster after the other: what every variance
/// of the table is made from, so that respondents are gone through once.
struct ClusterSums {
    /// Per cluster with a member in the table, its stratum.
    private(set) var strata: [Int32] = []
    /// Per such cluster, where its sums end.
    private(set) var ends: [Int] = []
    /// The cells with a member of the cluster, each once.
    private(set) var cells: [Int32] = []
    /// Per such cell the sum of weights.
    private(set) var sums: [Double] = []

    /// The sums over cells below `cellCount`; others are outside.
    init(_ design: SurveyDesign, cells places: [Int32], cellCount: Int) {
        let count = min(places.count, design.weights.count)
        guard cellCount > 0 else { return }
        cells = Array(repeating: 0, count: count)
        sums = Array(repeating: 0, count: count)
        let entries =
            if let order = design.order, let clusters = design.clusters {
                add(design, places[..<count], cellCount: cellCount, order, clusters)
            } else {
                add(design, places[..<count], cellCount: cellCount)
            }
        cells.removeLast(count - entries)
        sums.removeLast(count - entries)
    }

    /// Adds respondents of whom each is a cluster; returns the number of sums.
    private mutating func add(_ design: SurveyDesign, _ places: ArraySlice<Int32>, cellCount: Int) -> Int {
        strata.reserveCapacity(places.count)
        ends.reserveCapacity(places.count)
        var entries = 0
        for respondent in places.indices where places[respondent] >= 0 && places[respondent] < cellCount {
            cells[entries] = places[respondent]
            sums[entries] = design.weights[respondent]
            entries += 1
            strata.append(Int32(truncatingIfNeeded: design.strata[respondent]))
            ends.append(entries)
        }
        return entries
    }

    /// Adds respondents cluster by cluster; returns the number of sums.
    private mutating func add(
        _ design: SurveyDesign, _ places: ArraySlice<Int32>, cellCount: Int, _ order: [Int32], _ clusters: [Int]
    ) -> Int {
        // Where a cell's latest sum is: it belongs to the cluster at hand if it is not before its start.
        var latest = [Int](repeating: -1, count: cellCount)
        var (start, entries, current) = (0, 0, -1)
        for member in order {
            let respondent = Int(member)
            guard respondent < places.count, places[respondent] >= 0, places[respondent] < cellCount else { continue }
            let cell = Int(places[respondent])
            if clusters[respondent] != current {
                if current >= 0 { ends.append(entries) }
                start = entries
                current = clusters[respondent]
                strata.append(Int32(truncatingIfNeeded: design.strata[respondent]))
            }
            if latest[cell] < start {
                latest[cell] = entries
                cells[entries] = places[respondent]
                sums[entries] = design.weights[respondent]
                entries += 1
            } else {
                sums[latest[cell]] += design.weights[respondent]
            }
        }
        if current >= 0 { ends.append(entries) }
        return entries
    }
}
