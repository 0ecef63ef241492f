extension DesignTable {
    /// Rao and Scott's tests of independence, as R's `svychisq`; nil where there are fewer than two rows or columns
    /// with respondents, more than `RaoScott.greatestTable` cells of them, no degrees of freedom, or zeros that leave
    /// the correction undefined.
    ///
    /// Empty rows and columns are left out. With V the covariances of the cell proportions p, C a basis of the
    /// interactions (tables whose rows and columns add to 0) and D = diag(1/p), 0 where p is 0:
    /// Δ = (C'DC/n)⁻¹ C'DVDC, F = X²/tr Δ, d0 = (tr Δ)²/tr Δ².
    ///
    /// - Parameter degreesOfFreedom: ν; nil for clusters minus strata with a respondent in the table. R's `svychisq`
    ///   counts those of the whole design it is given, also where all answers of a cluster are missing.
    public func raoScott(degreesOfFreedom: Int? = nil) -> RaoScott? {
        let keptRows = (0..<rows).filter { row in (0..<columns).contains { counts[row * columns + $0] > 0 } }
        let keptColumns = (0..<columns).filter { column in (0..<rows).contains { counts[$0 * columns + column] > 0 } }
        let kept = keptRows.flatMap { row in keptColumns.map { row * columns + $0 } }
        let nu = degreesOfFreedom ?? self.degreesOfFreedom
        guard keptRows.count > 1, keptColumns.count > 1, kept.count <= RaoScott.greatestTable, nu > 0 else {
            return nil
        }
        let (total, n) = (kept.reduce(0) { $0 + totals[$1] }, Double(kept.reduce(0) { $0 + counts[$1] }))
        let proportions = kept.map { totals[$0] / total }
        let inverses = proportions.map { $0 > 0 ? 1 / $0 : 0 }
        let covariances = covariances(of: kept, proportions, total: total)
        let size = kept.count
        let middle = Matrix(rows: size, columns: size) { inverses[$0] * covariances[$0, $1] * inverses[$1] }
        let simple = Matrix(rows: size, columns: size) { $0 == $1 ? inverses[$0] / n : 0 }
        guard
            let delta = interactions(simple, columns: keptColumns.count)
                .solve(interactions(middle, columns: keptColumns.count))
        else { return nil }
        let chiSquare = pearsonChiSquare(
            keptRows.indices.map { row in
                keptColumns.indices.map { proportions[row * keptColumns.count + $0] * n }
            })
        return RaoScott(chiSquare, delta: delta, nu: Double(nu))
    }

    /// The covariances of the proportions of some cells, which are all of the table, by linearisation.
    private func covariances(of kept: [Int], _ proportions: [Double], total: Double) -> Matrix {
        var positions = [Int](repeating: 0, count: totals.count)
        for (position, cell) in kept.enumerated() { positions[cell] = position }
        var moments = [Double](repeating: 0, count: kept.count * kept.count)
        clusters.forEach { stratum, cells, sums in
            let scale = design.spreads[stratum].scale
            for (first, sum) in zip(cells, sums) {
                let (row, amount) = (positions[Int(first)] * kept.count, scale * sum)
                for (second, other) in zip(cells, sums) { moments[row + positions[Int(second)]] += amount * other }
            }
        }
        for (stratum, spread) in design.spreads.enumerated() where spread.drawback > 0 {
            let sums = kept.map { stratumTotals[stratum * totals.count + $0] }
            for (first, sum) in sums.enumerated() where sum > 0 {
                for (second, other) in sums.enumerated() {
                    moments[first * kept.count + second] -= spread.drawback * sum * other
                }
            }
        }
        let margins = kept.indices.map { row in kept.indices.reduce(0) { $0 + moments[row * kept.count + $1] } }
        let whole = margins.reduce(0, +)
        return Matrix(rows: kept.count, columns: kept.count) { row, column in
            let crossed = proportions[row] * margins[column] + proportions[column] * margins[row]
            return (moments[row * kept.count + column] - crossed + proportions[row] * proportions[column] * whole)
                / total / total
        }
    }

    /// C'MC of a symmetric M over the cells of a table, for the C that compares each cell with the last of its row and
    /// of its column: m(i,j) - m(i,last) - m(last,j) + m(last,last).
    private func interactions(_ matrix: Matrix, columns: Int) -> Matrix {
        func halved(_ matrix: Matrix) -> Matrix {
            let rows = matrix.rows / columns
            return Matrix(rows: (rows - 1) * (columns - 1), columns: matrix.columns) { contrast, other in
                let (row, column) = contrast.quotientAndRemainder(dividingBy: columns - 1)
                let last = (rows - 1) * columns
                return matrix[row * columns + column, other] - matrix[row * columns + columns - 1, other]
                    - matrix[last + column, other] + matrix[last + columns - 1, other]
            }
        }
        return halved(halved(matrix).transposed)
    }
}

extension RaoScott {
    /// The tests of an X² and its Δ; nil where they are undefined.
    fileprivate init?(_ chiSquare: Double, delta: Matrix, nu: Double) {
        let trace = delta.trace
        let squared = (0..<delta.rows).reduce(0) { sum, row in
            (0..<delta.rows).reduce(sum) { $0 + delta[row, $1] * delta[$1, row] }
        }
        let (d0, df) = (trace * trace / squared, Double(delta.rows))
        let (f, corrected) = (chiSquare / trace, chiSquare / trace * df)
        guard trace > 0, squared > 0, d0.isFinite, d0 > 0, f.isFinite else { return nil }
        secondOrder = TestResult(
            .raoScottF, statistic: f, df: d0, df2: d0 * nu, p: fUpperTail(f, df1: d0, df2: d0 * nu))
        firstOrder = TestResult(
            .raoScottFirstOrder, statistic: corrected, df: df, p: chiSquareUpperTail(corrected, df: df))
        uncorrected = chiSquare
    }
}
