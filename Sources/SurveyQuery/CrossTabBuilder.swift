import SurveyModel

/// Makes a cross-tab of a tally: categories, base, counts, then percentages.
struct CrossTabBuilder {
    let request: CrossTabRequest
    let wave: Wave
    let weight: CrossTabRequest.Weight
    let row: CodedQuestion
    let column: CodedQuestion?
    let tally: Tally

    func build() -> CrossTab {
        let counted = tally.groups.filter { isCounted($0) }
        let rowSide = TableSide(row, numbers: counted.map { ($0.row, $0.n) })
        let columnSide = column.map { column in TableSide(column, numbers: counted.map { ($0.column, $0.n) }) }
        let counter = CellCounter(row: rowSide, column: columnSide, groups: counted)
        return CrossTab(
            request: request, wave: wave, weight: weight, row: rowSide.tableQuestion,
            column: columnSide?.tableQuestion, base: base(counted: counted), cells: counter.cells,
            rowTotals: counter.rowTotals, columnTotals: counter.columnTotals, total: counter.total,
            notes: TableNotes(
                wave: wave, sides: [rowSide.tableQuestion] + (columnSide.map { [$0.tableQuestion] } ?? [])
            )
            .all)
    }

    private func isCounted(_ group: Tally.Group) -> Bool {
        guard row.question.baseRule.counts(state(group.row)) else { return false }
        return column.map { $0.question.baseRule.counts(state(group.column)) } ?? true
    }

    private func state(_ numbers: [Int]) -> AnswerState { CodedQuestion.state(of: numbers.first ?? 0) }

    private func base(counted: [Tally.Group]) -> Base {
        var byRowState: [AnswerState: Int] = [:]
        var byColumnState: [AnswerState: Int] = [:]
        for group in tally.groups {
            byRowState[state(group.row), default: 0] += group.n
            if let column, row.question.baseRule.counts(state(group.row)) {
                let columnState = state(group.column)
                if !column.question.baseRule.counts(columnState) { byColumnState[columnState, default: 0] += group.n }
            }
        }
        func sum(_ rule: BaseRule) -> Int {
            byRowState.filter { rule.counts($0.key) }.values.reduce(0, +)
        }
        var excluded = exclusions(row.question.key, byRowState) { !row.question.baseRule.counts($0) }
        if let column { excluded += exclusions(column.question.key, byColumnState) { _ in true } }
        return Base(
            nonresponse: byRowState[.nonresponse] ?? 0,
            respondents: byRowState.filter { $0.key != .nonresponse }.values.reduce(0, +), asked: sum(.asked),
            shown: sum(.shown), answered: sum(.answered), counted: counted.map(\.n).reduce(0, +),
            weightedCounted: counted.map(\.weight).reduce(0, +), excluded: excluded)
    }

    /// In the order of the states; those who never answered anything are no respondents.
    private func exclusions(
        _ question: String, _ byState: [AnswerState: Int], where isExcluded: (AnswerState) -> Bool
    ) -> [Base.Exclusion] {
        AnswerState.reasons.compactMap { state in
            guard state != .nonresponse, isExcluded(state), let n = byState[state], n > 0 else { return nil }
            return Base.Exclusion(question: question, state: state, n: n)
        }
    }
}
