import SurveyModel
import SurveyStatistics

/// Compares two points of a trend, category by category.
struct TrendComparer {
    let older: TrendPoint
    let newer: TrendPoint
    let design: TrendDesign?
    let sides: (older: [TableSide], newer: [TableSide])
    /// Whether shares are compared under the design, and not as of independent people who weigh one.
    let usesDesign: Bool

    var changes: [TrendChange] {
        let rows = Self.common(older.table.row, newer.table.row)
        let columns: [String?] =
            [nil] + (newer.table.column.map { Self.common(older.table.column, $0).map(Optional.some) } ?? [])
        return columns.flatMap { column in rows.map { change(row: $0, column: column) } }
    }

    private func change(row: String, column: String?) -> TrendChange {
        let one = (cell: older.cell(row: row, column: column), base: older.base(column: column))
        let two = (cell: newer.cell(row: row, column: column), base: newer.base(column: column))
        let method: TrendChange.Method = usesDesign ? .design : .newcombe
        guard let first = Self.share(one), let second = Self.share(two), let x1 = one.cell?.n, let n1 = one.base?.n,
            let x2 = two.cell?.n, let n2 = two.base?.n
        else {
            return TrendChange(
                row: row, column: column, difference: nil, low: nil, high: nil, p: nil, method: method)
        }
        let difference = 100 * (second - first)
        guard usesDesign else {
            let compared = TwoProportions(Double(x1), Double(n1), Double(x2), Double(n2))
            return TrendChange(
                row: row, column: column, difference: difference, low: compared.map { 100 * $0.interval.low },
                high: compared.map { 100 * $0.interval.high }, p: compared?.test.p, method: method)
        }
        let found = places(row, column).flatMap { design?.difference(rows: $0.rows, columns: $0.columns) }
        let half = found.flatMap { found in
            studentQuantile(0.975, df: Double(found.degreesOfFreedom)).map { 100 * $0 * found.standardError }
        }
        return TrendChange(
            row: row, column: column, difference: difference, low: half.map { difference - $0 },
            high: half.map { difference + $0 }, p: found?.p, method: method)
    }

    private static func share(_ part: (cell: Cell?, base: Cell?)) -> Double? {
        guard let cell = part.cell, let base = part.base, base.n > 0, base.weightedN > 0 else { return nil }
        return cell.weightedN / base.weightedN
    }

    private func places(_ row: String, _ column: String?) -> (rows: (Int, Int), columns: (Int, Int)?)? {
        func place(_ code: String, _ side: Int) -> (Int, Int)? {
            guard let one = sides.older[side].categories.firstIndex(where: { $0.code == code }),
                let two = sides.newer[side].categories.firstIndex(where: { $0.code == code })
            else { return nil }
            return (one, two)
        }
        guard let rows = place(row, 0) else { return nil }
        guard let column else { return (rows, nil) }
        return place(column, 1).map { (rows, $0) }
    }

    /// The codes that mean the same in both: options and states, and nets of the same options.
    static func common(_ older: TableQuestion?, _ newer: TableQuestion) -> [String] {
        newer.categories.filter { category in
            older?.categories.contains {
                $0.code == category.code && $0.state == category.state && $0.net == category.net
            }
                ?? false
        }.map(\.code)
    }
}
