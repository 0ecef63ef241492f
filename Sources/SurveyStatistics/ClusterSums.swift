/// The sums of weights of one cluster over the cells of a table.
struct ClusterSums {
    /// The stratum of the cluster.
    fileprivate(set) var stratum = 0
    /// The cells with a member of the cluster, each once.
    fileprivate(set) var touched: [Int] = []
    /// The sum of every cell; 0 where it has no member of the cluster.
    fileprivate(set) var sums: [Double]

    fileprivate mutating func add(_ amount: Double, to cell: Int) {
        // Weights are above 0: a sum of 0 is a cell without members.
        if sums[cell] == 0 { touched.append(cell) }
        sums[cell] += amount
    }

    fileprivate mutating func clear() {
        for cell in touched { sums[cell] = 0 }
        touched.removeAll(keepingCapacity: true)
    }
}

extension SurveyDesign {
    /// Calls `body` with the sums of each cluster that has a member in a cell; a nil cell is outside, and cells are
    /// below `cellCount`. One set of sums is used for all, so that memory does not grow with the clusters.
    func forEachCluster(_ cells: [Int?], cellCount: Int, _ body: (ClusterSums) -> Void) {
        var cluster = ClusterSums(sums: Array(repeating: 0, count: cellCount))
        guard let order, let clusters else {
            for (respondent, cell) in cells.enumerated() {
                guard let cell else { continue }
                cluster.stratum = strata[respondent]
                cluster.add(weights[respondent], to: cell)
                body(cluster)
                cluster.clear()
            }
            return
        }
        var current = -1
        for respondent in order {
            guard let cell = cells[respondent] else { continue }
            if clusters[respondent] != current {
                if !cluster.touched.isEmpty { body(cluster) }
                cluster.clear()
                current = clusters[respondent]
                cluster.stratum = strata[respondent]
            }
            cluster.add(weights[respondent], to: cell)
        }
        if !cluster.touched.isEmpty { body(cluster) }
    }
}
