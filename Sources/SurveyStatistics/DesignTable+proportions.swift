extension DesignTable {
    /// What a cell is a proportion of.
    public enum Base: String, Sendable, CaseIterable {
        /// Its column.
        case column
        /// Its row.
        case row
        /// The table.
        case total
    }

    /// Each cell as a proportion of its base, which is the domain: rows of columns, nil where the base is empty.
    ///
    /// Standard errors are by Taylor linearisation of the ratio, z = w (y - p) / W. Intervals are Wilson's, with
    /// p(1 - p)/variance as n and the t quantile of the domain's degrees of freedom; at 0 and 1 with Kish's n. Nil
    /// where there are no degrees of freedom, or no variance. Time and memory are linear in respondents and cells.
    public func proportions(of base: Base, level: Double = 0.95) -> [[DesignEstimate?]] {
        let groups = (0..<rows * columns).map { cell in
            switch base {
            case .column: cell % columns
            case .row: cell / columns
            case .total: 0
            }
        }
        let estimates = proportions(parts: Array(groups.indices), of: groups, level: level)
        return (0..<rows).map { row in (0..<columns).map { estimates[row * columns + $0] } }
    }

    /// Each row as a proportion of the table, as `proportions` of a table of one column; of its respondents alone.
    public func rowProportions(level: Double = 0.95) -> [DesignEstimate?] {
        guard columns > 0 else { return Array(repeating: nil, count: rows) }
        return proportions(
            parts: (0..<rows * columns).map { $0 / columns }, of: Array(repeating: 0, count: rows), level: level)
    }

    private func proportions(parts: [Int], of groups: [Int], level: Double) -> [DesignEstimate?] {
        let domains = DesignDomains(self, parts: parts, groups: groups)
        let quantiles = domains.degreesOfFreedom.map { studentQuantile((1 + level) / 2, df: Double($0)) }
        return groups.enumerated().map { domains.proportion($0, quantile: quantiles[$1]) }
    }
}
