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
        let domains = DesignDomains(self, groups: groups)
        let quantiles = domains.degreesOfFreedom.map { studentQuantile((1 + level) / 2, df: Double($0)) }
        return (0..<rows).map { row in
            (0..<columns).map { column in
                domains.proportion(row * columns + column, quantile: quantiles[groups[row * columns + column]])
            }
        }
    }
}
