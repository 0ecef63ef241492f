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
        weights: [Double]? = nil,
        filters: [Filter] = [], origin: WaveOrigin = .collected
    ) throws -> PublishableTable {
        let file = try MadeUpWave(questions, answers: answers, weights: weights, origin: origin).stored()
        let request = CrossTabRequest(wave: "made", row: row, column: column, filters: filters)
        return DisclosureControl(for: .analyst).publish(try CrossTabEngine(file.database).crossTab(request))
    }

    static func tiny(_ row: String, _ column: String? = nil, filters: [Filter] = []) throws -> PublishableTable {
        let file = try TestDatabase()
        try TinyWave.store(in: file.database)
        let request = CrossTabRequest(wave: "tiny", row: row, column: column, filters: filters)
        return DisclosureControl(for: .analyst).publish(try CrossTabEngine(file.database).crossTab(request))
    }
}
