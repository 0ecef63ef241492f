import SurveyDisclosure
import SurveyModel
import SurveyQuery
import SurveyReport
import SurveyTestSupport

/// Tables of made-up waves, counted by the query module from a real database.
enum MadeUpTable {
    static func question(
        _ key: String, _ codes: [String], kind: QuestionKind = .single, rule: BaseRule = .answered, nets: [Net] = []
    ) -> Question {
        Question(
            key: key, kind: kind, variable: key, baseRule: rule, label: Label("Spørsmål \(key)"),
            options: codes.map { Option(code: $0, label: Label("Svar \($0)")) }, nets: nets)
    }

    /// So many answers of each code, in this order.
    static func column(_ counts: [(String, Int)]) -> [Answer] {
        counts.flatMap { code, n -> [Answer] in
            let answer = AnswerState(rawValue: code).map(Answer.state) ?? .options([code])
            return Array(repeating: answer, count: n)
        }
    }

    static func table(
        _ questions: [Question], _ answers: [String: [Answer]], row: String, column: String? = nil,
        layers: [String] = [], weights: [Double]? = nil, filters: [Filter] = [], origin: WaveOrigin = .collected,
        summary: CrossTabRequest.Summary = .counts, tested: PercentageBase? = nil, design: DesignUse = .none
    ) throws -> PublishableTable {
        let tables = try tables(
            questions, answers, rows: [row], columns: column.map { [$0] } ?? [], layers: layers, weights: weights,
            filters: filters, origin: origin, summary: summary, tested: tested, design: design)
        guard let table = tables.first else { throw MissingTable() }
        return table
    }

    /// A banner of a wave, or without columns one-way tables; tested as if everybody answered alone.
    static func tables(
        _ questions: [Question], _ answers: [String: [Answer]], rows: [String], columns: [String] = [],
        layers: [String] = [], weights: [Double]? = nil, filters: [Filter] = [], origin: WaveOrigin = .collected,
        summary: CrossTabRequest.Summary = .counts, tested: PercentageBase? = nil, design: DesignUse = .none
    ) throws -> [PublishableTable] {
        let file = try MadeUpWave(questions, answers: answers, weights: weights, origin: origin).stored()
        let engine = CrossTabEngine(file.database)
        let request = CrossTabRequest(
            wave: "made", row: rows[0], layers: layers, filters: filters, design: design, summary: summary)
        return try engine.banner(rows, by: columns, like: request).map { table in
            let tested = try tested.map { try TableTester(engine, percentage: $0).tested(table) }
            return DisclosureControl(for: .analyst).publish(tested ?? table)
        }
    }

    static func tiny(
        _ row: String, _ column: String? = nil, filters: [Filter] = []
    ) throws -> PublishableTable {
        let file = try TestDatabase()
        try TinyWave.store(in: file.database)
        let request = CrossTabRequest(wave: "tiny", row: row, column: column, filters: filters)
        return DisclosureControl(for: .analyst).publish(try CrossTabEngine(file.database).crossTab(request))
    }

    private struct MissingTable: Error {}
}
