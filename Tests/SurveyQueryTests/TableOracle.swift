import SurveyModel
import SurveyQuery
import SurveyTestSupport

/// What a cross-tab must be, by the naive oracle: every number of it, from the answers in memory.
struct TableOracle: Sendable {
    private let questionnaire: Questionnaire
    private let answers: AnswerSet
    private let naive: NaiveTable
    private let weights: [Double]

    init(_ questionnaire: Questionnaire, _ answers: AnswerSet, isWeighted: Bool) {
        self.questionnaire = questionnaire
        self.answers = answers
        naive = NaiveTable(questionnaire, answers, isWeighted: isWeighted)
        weights = answers.respondents.map { isWeighted ? $0.weight : 1 }
    }

    /// In words, where a table and the oracle disagree; empty where they agree in everything.
    func disagreements(with table: CrossTab) -> [String] {
        let filters = table.request.filters
        let met = answers.respondents.indices.filter { index in filters.allSatisfy { naive.meets(index, $0) } }
        let keys = [table.row.key] + (table.column.map { [$0.key] } ?? [])
        let counted = met.filter { index in keys.allSatisfy { naive.isCounted(index, $0) } }
        return base(table, met, counted) + categories(table.row, counted)
            + (table.column.map { categories($0, counted) } ?? []) + cells(table, counted)
    }

    private func sum(_ indices: [Int]) -> Double { indices.map { weights[$0] }.reduce(0, +) }

    private func base(_ table: CrossTab, _ met: [Int], _ counted: [Int]) -> [String] {
        let row = table.row.key
        func n(_ left: [AnswerState]) -> Int {
            met.count { index in naive.state(index, row).map { !left.contains($0) } ?? false }
        }
        let base = table.base
        var expected = [n([.nonresponse]), n([.nonresponse, .notAsked])]
        expected.append(n([.nonresponse, .notAsked, .notShown, .breakoff]))
        expected.append(n([.nonresponse, .notAsked, .notShown, .breakoff, .noAnswer, .refused]))
        expected.append(counted.count)
        var wrong: [String] = []
        if [base.respondents, base.asked, base.shown, base.answered, base.counted] != expected {
            wrong.append("base \(base), expected \(expected)")
        }
        if abs(base.weightedCounted - sum(counted)) > 1e-9 { wrong.append("weighted base \(base.weightedCounted)") }
        let excluded = exclusions(table, met)
        if base.excluded.map({ "\($0.question) \($0.state.rawValue) \($0.n)" }) != excluded {
            wrong.append("excluded \(base.excluded), expected \(excluded)")
        }
        if base.excluded.map(\.n).reduce(0, +) + base.counted != base.respondents {
            wrong.append("base and exclusions do not add up to the respondents")
        }
        return wrong
    }

    private func exclusions(_ table: CrossTab, _ met: [Int]) -> [String] {
        let row = table.row.key
        let byRow = met.filter { !naive.isCounted($0, row) }
        let byColumn = table.column.map { column in
            met.filter { naive.isCounted($0, row) && !naive.isCounted($0, column.key) }
        }
        return AnswerState.reasons.compactMap { text(row, $0, byRow) }
            + (table.column.map { column in AnswerState.reasons.compactMap { text(column.key, $0, byColumn ?? []) } }
                ?? [])
    }

    private func text(_ key: String, _ state: AnswerState, _ indices: [Int]) -> String? {
        let n = indices.count { naive.state($0, key) == state }
        return n > 0 && state != .nonresponse ? "\(key) \(state.rawValue) \(n)" : nil
    }

    /// Options and nets of the questionnaire stay, also empty ones; other states are there where they are counted.
    private func categories(_ side: TableQuestion, _ counted: [Int]) -> [String] {
        guard let question = questionnaire.question(side.key) else { return ["no question '\(side.key)'"] }
        let listed = question.options.filter { question.baseRule.counts($0.state) }.map(\.code)
        let states = AnswerState.reasons.filter { state in
            !question.options.contains { $0.state == state } && counted.contains { naive.state($0, side.key) == state }
        }
        let expected = listed + states.map(\.rawValue) + question.nets.map(\.code)
        let found = side.categories.map(\.code)
        return found == expected ? [] : ["categories \(found), expected \(expected)"]
    }

    private func cells(_ table: CrossTab, _ counted: [Int]) -> [String] {
        let rows = table.row.categories.map { category in
            (code: Optional(category.code), members: counted.filter { naive.has($0, table.row.key, category.code) })
        }
        let columns = (table.column?.categories ?? []).map { category in
            (
                code: Optional(category.code),
                members: counted.filter { naive.has($0, table.column?.key ?? "", category.code) }
            )
        }
        let all = (code: String?.none, members: counted)
        var wrong: [String] = []
        for row in rows + [all] {
            for column in columns + [all] {
                guard let cell = table.cell(row: row.code, column: column.code) else {
                    wrong.append("no cell \(row.code ?? "all") × \(column.code ?? "all")")
                    continue
                }
                wrong += compare(cell, row, column, all: counted, of: table.row)
            }
        }
        let count = table.cells.count
        return wrong + (count == rows.count * max(1, columns.count) ? [] : ["\(count) cells"])
    }

    private func compare(
        _ cell: Cell, _ row: (code: String?, members: [Int]), _ column: (code: String?, members: [Int]), all: [Int],
        of question: TableQuestion
    ) -> [String] {
        let inColumn = Set(column.members)
        let both = row.members.filter(inColumn.contains)
        let weight = sum(both)
        var wrong: [String] = []
        if cell.n != both.count { wrong.append("n \(cell.n), expected \(both.count)") }
        let pairs: [(String, Double?, Double?)] = [
            ("weighted n", cell.weightedN, weight), ("row %", cell.rowPercent, share(weight, sum(row.members))),
            ("column %", cell.columnPercent, share(weight, sum(column.members))),
            ("total %", cell.totalPercent, share(weight, sum(all))),
            ("response %", cell.responsePercent, responses(row.code, both, column.members, of: question)),
        ]
        for (name, found, expected) in pairs {
            if (found == nil) != (expected == nil) || abs((found ?? 0) - (expected ?? 0)) > 1e-9 {
                wrong.append("\(name) \(found as Any), expected \(expected as Any)")
            }
        }
        return wrong.map { "\(row.code ?? "all") × \(column.code ?? "all"): \($0)" }
    }

    private func share(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? 100 * part / whole : nil }

    /// Ticks of a category in a column, as a percent of all ticks in the column; none for a state.
    private func responses(_ code: String?, _ both: [Int], _ column: [Int], of row: TableQuestion) -> Double? {
        guard row.kind == .multiple, let question = questionnaire.question(row.key) else { return nil }
        if let code, row.categories.first(where: { $0.code == code })?.state != .valid { return nil }
        let wanted = code.map { code in question.nets.first { $0.code == code }?.options ?? [code] }
        func ticks(_ indices: [Int], _ codes: [String]) -> Double {
            indices.map { index in weights[index] * Double(codes.count { naive.has(index, row.key, $0) }) }.reduce(0, +)
        }
        return share(ticks(both, wanted ?? question.validCodes), ticks(column, question.validCodes))
    }
}
