import SurveyModel
import SurveyStatistics

/// Tests one panel of a table.
struct PanelTester {
    let tester: TableTester
    let table: CrossTab
    let sides: [TableSide]
    let use: DesignUse
    /// The respondents under the design; nil without one.
    let domain: PanelDomain?
    /// How many respondents two columns share; empty where columns do not overlap.
    let overlaps: [[Double]]
    /// All rows by all columns under the design, for tests, letters and intervals alike; nil where some overlap.
    private var whole: DesignTable?

    init(
        tester: TableTester, table: CrossTab, sides: [TableSide], use: DesignUse, domain: PanelDomain?,
        overlaps: [[Double]]
    ) {
        (self.tester, self.table, self.sides) = (tester, table, sides)
        (self.use, self.domain, self.overlaps) = (use, domain, overlaps)
    }

    private var isWeighted: Bool { table.weight == .wave }
    private var row: TableQuestion { table.row }
    private var columns: [TableQuestion.Category] { table.column?.categories ?? [] }

    func tested(_ panel: Panel) throws(QueryError) -> Panel {
        let panel = panel.holding
        var tester = self
        if row.kind != .multiple, table.column != nil, overlaps.isEmpty {
            tester.whole = domain?.table(
                rows: disjoint(row.categories).map { index(row.categories[$0], of: sides[0]) },
                columns: disjoint(columns).map { index(columns[$0], of: sides[1]) }, isItem: false)
        }
        return try tester.filled(panel)
    }

    private func filled(_ panel: Panel) throws(QueryError) -> Panel {
        var tested = panel
        for index in panel.cells.indices { tested.held?.cells[index].statistics = CellStatistics() }
        for index in panel.rowTotals.indices { tested.held?.rowTotals[index].statistics = CellStatistics() }
        tested.tests = try tests(panel)
        try intervals(&tested)
        guard table.column != nil else { return tested }
        residuals(&tested)
        try letters(&tested)
        return tested
    }

    /// The places of categories that do not overlap: options and states, no nets.
    private func disjoint(_ categories: [TableQuestion.Category]) -> [Int] {
        categories.indices.filter { categories[$0].net == nil }
    }

    private func cell(_ panel: Panel, _ row: Int, _ column: Int) -> Cell {
        panel.cells[row * max(1, columns.count) + column]
    }

    /// The category of the side that a printed category is.
    private func index(_ category: TableQuestion.Category, of side: TableSide) -> Int {
        side.categories.firstIndex { $0.code == category.code } ?? 0
    }

    // MARK: Tests

    private func tests(_ panel: Panel) throws(QueryError) -> [TableTest] {
        guard let column = table.column, column.kind != .multiple else { return [] }
        let places = disjoint(columns)
        var counter = CountTester(
            isStopped: { tester.engine.isStopped }, isUnderDesign: domain != nil)
        guard row.kind == .multiple else {
            let rows = disjoint(row.categories)
            let counts = rows.map { i in places.map { cell(panel, i, $0).n } }
            return try underDesign(rows, places, item: nil) + counter.tests(counts, item: nil)
        }
        let items = disjoint(row.categories).filter { row.categories[$0].state == .valid }
        counter.items = items.count
        var tests: [TableTest] = []
        for i in items {
            let ticked = places.map { cell(panel, i, $0).n }
            let counts = [ticked, zip(places, ticked).map { panel.columnTotals[$0].n - $1 }]
            let item = row.categories[i].code
            tests += try underDesign([i], places, item: item) + counter.tests(counts, item: item)
        }
        let chosen = tests.indices.filter { tests[$0].isChosen }
        let adjusted = Adjustment.holm.adjusted(chosen.map { tests[$0].result.p ?? 1 })
        for (index, p) in zip(chosen, adjusted) where tests[index].result.p != nil { tests[index].adjustedP = p }
        return tests
    }

    private func underDesign(_ rows: [Int], _ places: [Int], item: String?) throws(QueryError) -> [TableTest] {
        guard let domain else { return [] }
        let table =
            whole
            ?? domain.table(
                rows: rows.map { index(row.categories[$0], of: sides[0]) },
                columns: places.map { index(columns[$0], of: sides[1]) }, isItem: item != nil)
        guard let raoScott = table.raoScott(degreesOfFreedom: domain.degreesOfFreedom) else { return [] }
        return [
            TableTest(
                result: raoScott.secondOrder, item: item, isChosen: true,
                reason: TestReasons.design(use)),
            TableTest(result: raoScott.firstOrder, item: item, isChosen: false, reason: TestReasons.notChosen),
        ]
    }

    // MARK: Residuals

    private func residuals(_ panel: inout Panel) {
        let (rows, places) = (disjoint(row.categories), disjoint(columns))
        guard row.kind != .multiple, table.column?.kind != .multiple else { return }
        let counts = rows.map { i in places.map { Double(cell(panel, i, $0).n) } }
        guard let residuals = ContingencyTable(counts)?.adjustedResiduals else { return }
        for (i, line) in zip(rows, residuals) {
            for (j, residual) in zip(places, line) {
                panel.held?.cells[i * columns.count + j].statistics?.adjustedResidual = residual
            }
        }
    }

    // MARK: Letters

    private func letters(_ panel: inout Panel) throws(QueryError) {
        let places = disjoint(columns)
        guard places.count > 1 else { return }
        let rows = disjoint(row.categories)
        let differences = whole.flatMap { ColumnDifferences($0) }
        for i in row.categories.indices {
            try tester.engine.checkStop()
            let known = differences.flatMap { differences in rows.firstIndex(of: i).map { (differences, $0) } }
            let found = proportions(panel, row: i, places, known).letters
            for (j, lower) in zip(places, found) {
                panel.held?.cells[i * columns.count + j].statistics?.letters = lower.map(columnLetter)
            }
        }
    }

    /// - Parameter known: the differences of all rows, and the place of this one among them; nil for a net.
    private func proportions(
        _ panel: Panel, row i: Int, _ places: [Int], _ known: (ColumnDifferences, row: Int)?
    ) -> ColumnProportions {
        let isCompared = places.map { panel.columnTotals[$0].n >= ColumnProportions.leastBase }
        if let domain, overlaps.isEmpty {
            let (differences, place) =
                known
                ?? (
                    ColumnDifferences(
                        domain.table(
                            rows: [index(row.categories[i], of: sides[0])],
                            columns: places.map { index(columns[$0], of: sides[1]) }, isItem: true)), 1
                )
            var pairs: [ColumnPair] = []
            for first in places.indices where isCompared[first] {
                for second in places.indices.dropFirst(first + 1) where isCompared[second] {
                    guard let difference = differences?.difference(row: place, first, second) else { continue }
                    pairs.append(ColumnPair(first: first, second: second, z: difference.t, p: difference.p))
                }
            }
            return ColumnProportions(pairs: pairs, columns: places.count, adjustment: tester.adjustment)
        }
        let bases = zip(places, isCompared).map { j, isCompared in isCompared ? effectiveN(panel.columnTotals[j]) : 0 }
        let counts = zip(places, bases).map { j, base in (cell(panel, i, j).columnPercent ?? 0) / 100 * base }
        return ColumnProportions(
            counts: counts, bases: bases,
            overlaps: overlaps.isEmpty ? [] : places.map { first in places.map { overlaps[first][$0] } },
            adjustment: tester.adjustment, minimumBase: 0)
    }

    private func effectiveN(_ base: Cell) -> Double {
        isWeighted ? kishEffectiveN(sum: base.weightedN, squares: base.squaredWeights) ?? 0 : Double(base.n)
    }

    // MARK: Intervals

    private func intervals(_ panel: inout Panel) throws(QueryError) {
        let width = max(1, columns.count)
        let overColumns = domain.flatMap { byColumns($0) }
        let ofEverybody = domain.map { overall($0) }
        for i in row.categories.indices {
            try tester.engine.checkStop()
            for j in 0..<width {
                let interval = interval(panel, i, table.column == nil ? nil : j, estimate: overColumns?[i][j])
                panel.held?.cells[i * width + j].statistics?.add(interval)
            }
            // All of a row is 100 percent of it, beyond doubt.
            guard table.column != nil, tester.percentage != .row else { continue }
            let interval = interval(panel, i, nil, estimate: ofEverybody?[i])
            panel.held?.rowTotals[i].statistics?.add(interval)
        }
    }

    /// Column percentages of columns that do not overlap, a pass a row; nil for other percentages.
    private func byColumns(_ domain: PanelDomain) -> [[DesignEstimate?]]? {
        let places = disjoint(columns)
        guard tester.percentage == .column, overlaps.isEmpty, places.count > 1 else { return nil }
        let indices = places.map { index(columns[$0], of: sides[1]) }
        let rows = disjoint(row.categories)
        let all = whole?.proportions(of: .column)
        return row.categories.enumerated().map { i, category in
            let estimates: [DesignEstimate?]
            if let all, let place = rows.firstIndex(of: i) {
                estimates = all[place]
            } else {
                let table = domain.table(rows: [index(category, of: sides[0])], columns: indices, isItem: true)
                estimates = table.proportions(of: .column)[1]
            }
            return columns.indices.map { j in places.firstIndex(of: j).flatMap { estimates[$0] } }
        }
    }

    /// The rows' shares of everybody, in one pass; nil of a net, of row percentages, and where the columns are not
    /// everybody's.
    private func overall(_ domain: PanelDomain) -> [DesignEstimate?] {
        let rows = disjoint(row.categories)
        guard let whole, tester.percentage != .row,
            whole.counts.reduce(0, +) == domain.members.count(where: { $0 >= 0 })
        else { return row.categories.map { _ in nil } }
        let estimates = whole.rowProportions()
        return row.categories.indices.map { i in rows.firstIndex(of: i).flatMap { estimates[$0] } }
    }

    private func interval(_ panel: Panel, _ i: Int, _ j: Int?, estimate: DesignEstimate??) -> Interval {
        if let domain {
            let column = j.map { index(columns[$0], of: sides[1]) }
            let found =
                (estimate ?? nil)
                ?? domain.proportion(
                    row: index(row.categories[i], of: sides[0]), column: column, of: tester.percentage)
            return Interval(found)
        }
        let cell =
            j.map { self.cell(panel, i, $0) } ?? (table.column == nil ? self.cell(panel, i, 0) : panel.rowTotals[i])
        let (percent, base) =
            switch tester.percentage {
            case .row where table.column != nil: (cell.rowPercent, panel.rowTotals[i])
            case .row, .column: (cell.columnPercent, j.map { panel.columnTotals[$0] } ?? panel.total)
            case .total: (cell.totalPercent, panel.total)
            }
        guard let percent, let z = normalQuantile(0.975) else { return Interval(ConfidenceInterval?.none) }
        let share = min(1, max(0, isWeighted ? percent / 100 : Double(cell.n) / Double(base.n)))
        return Interval(Wilson.interval(proportion: share, effectiveN: effectiveN(base), quantile: z))
    }
}
