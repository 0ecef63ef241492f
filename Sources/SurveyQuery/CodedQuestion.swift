import SQLiteKit
import SurveyModel
import SurveyRepository

/// A question with the numbers that stand for its options in the record; or an attribute, as if it were a question.
struct CodedQuestion {
    /// Where the numbers of respondents come from.
    enum Source: Hashable {
        /// The answers to the question.
        case answers
        /// The unit: by its id, the number of its value.
        case unit([Int: Int])
        /// The stratum: its number is its place among these, from 1.
        case stratum([String])
    }

    let question: Question
    /// The question's id; 0 for an attribute.
    let id: Int
    /// By code: above 0 an answer, below 0 a state. States that the question does not list are here too.
    let numbers: [String: Int]
    let source: Source

    /// Reads a question of a wave; names the nearest keys where there is none.
    static func read(_ database: SurveyDatabase, _ key: String, of wave: String) throws(QueryError) -> CodedQuestion {
        let question: Question
        do { question = try database.waves.question(key, of: wave) } catch { throw QueryError(error) }
        do {
            let rows = try database.connection.query(
                """
                SELECT q.id, o.code, o.number
                FROM wave AS w JOIN question AS q ON q.wave = w.id JOIN option AS o ON o.question = q.id
                WHERE w.key = ? AND q.key = ?
                """, [.text(wave), .text(key)]
            ) { row throws(DatabaseError) in (id: try row.int(0), code: try row.text(1), number: try row.int(2)) }
            return CodedQuestion(
                question: question, id: rows.first?.id ?? 0,
                numbers: Dictionary(rows.map { ($0.code, $0.number) }, uniquingKeysWith: { first, _ in first }),
                source: .answers)
        } catch { throw QueryError(error) }
    }

    private static let states: [AnswerState] = (1...8).map { number in
        AnswerState.reasons.first { $0.optionNumber == -number } ?? .valid
    }

    /// The state that an option's number means.
    static func state(of number: Int) -> AnswerState {
        number < 0 && number >= -8 ? states[-number - 1] : .valid
    }

    /// The greatest number of an answer.
    var highest: Int { max(0, numbers.values.max() ?? 0) }

    /// The numbers that a word of a condition means: an option, a net, a state or a base rule.
    func numbers(for value: String) throws(QueryError) -> [Int] {
        if let net = question.nets.first(where: { $0.code == value }) { return net.options.compactMap { numbers[$0] } }
        if let number = numbers[value] { return [number] }
        if let state = AnswerState(rawValue: value) { return numbers.values.filter { Self.state(of: $0) == state } }
        if let rule = BaseRule(rawValue: value) {
            return numbers.values.filter { rule.counts(Self.state(of: $0)) }
        }
        throw .unknownValue(
            value, of: question.key,
            among: question.options.map(\.code) + question.nets.map(\.code) + AnswerState.allCases.map(\.rawValue)
                + BaseRule.allCases.map(\.rawValue))
    }
}
