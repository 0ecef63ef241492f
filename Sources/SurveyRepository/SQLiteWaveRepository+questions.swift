import SQLiteKit
import SurveyModel

extension SQLiteWaveRepository {
    /// The questions of a wave, or the one with `key`, in the order of the questionnaire.
    func readQuestions(wave: Int, key: String?) throws(RepositoryError) -> [Question] {
        let bindings: [Value] = [.int(wave), .optional(key)]
        let options = Dictionary(grouping: try readOptions(bindings), by: \.question)
        let nets = try readNets(bindings)
        let comparability = try readComparability(bindings)
        let universes = Dictionary(
            grouping: try session.query(
                """
                SELECT u.question, u.condition FROM question AS q JOIN question_universe AS u ON u.question = q.id
                WHERE \(Self.selection) ORDER BY u.question, u.position
                """, bindings
            ) { row throws(DatabaseError) in (question: try row.int(0), condition: try row.text(1)) },
            by: \.question)
        let rows = try session.query(
            """
            SELECT q.id, q.key, q.kind, q.variable, b.key, q.base_rule, q.label_nb, q.label_nn, q.label_en
            FROM question AS q LEFT JOIN battery AS b ON b.id = q.battery
            WHERE \(Self.selection) ORDER BY q.position
            """, bindings
        ) { row throws(DatabaseError) in
            (
                id: try row.int(0), key: try row.text(1), kind: try row.text(2), variable: try row.text(3),
                battery: try row.optionalText(4), baseRule: try row.text(5), label: try Label(row, 6)
            )
        }
        var questions: [Question] = []
        for row in rows {
            let kind = try stored(row.kind, as: QuestionKind.self)
            var universe: [Filter] = []
            for condition in universes[row.id] ?? [] {
                universe.append(try stored(Filter(condition.condition), "condition of question '\(row.key)'"))
            }
            questions.append(
                Question(
                    key: row.key, kind: kind, variable: row.variable, battery: row.battery, universe: universe,
                    baseRule: try stored(row.baseRule, as: BaseRule.self), label: row.label,
                    options: kind.isCoded ? (options[row.id] ?? []).map(\.option) : [], nets: nets[row.id] ?? [],
                    comparability: comparability[row.id] ?? []))
        }
        return questions
    }

    /// Of the questions `q` of the wave ?1, that with the key ?2, or all.
    static let selection = "q.wave = ?1 AND (?2 IS NULL OR q.key = ?2)"

    private func readOptions(_ bindings: [Value]) throws(RepositoryError) -> [(question: Int, option: Option)] {
        let rows = try session.query(
            """
            SELECT o.question, o.code, o.state, o.label_nb, o.label_nn, o.label_en, o.is_invented
            FROM question AS q JOIN option AS o ON o.question = q.id
            WHERE \(Self.selection) AND o.is_listed ORDER BY o.question, o.position
            """, bindings
        ) { row throws(DatabaseError) in
            (
                question: try row.int(0), code: try row.text(1), state: try row.text(2), label: try Label(row, 3),
                isInvented: try row.int(6) == 1
            )
        }
        var options: [(question: Int, option: Option)] = []
        for row in rows {
            let state = try stored(row.state, as: AnswerState.self)
            options.append(
                (row.question, Option(code: row.code, state: state, label: row.label, isInvented: row.isInvented)))
        }
        return options
    }

    private func readNets(_ bindings: [Value]) throws(RepositoryError) -> [Int: [Net]] {
        let rows = try session.query(
            """
            SELECT n.question, n.id, n.code, n.label_nb, n.label_nn, n.label_en, o.code
            FROM question AS q JOIN net AS n ON n.question = q.id JOIN net_option AS m ON m.net = n.id
                JOIN option AS o ON o.question = m.question AND o.number = m.option
            WHERE \(Self.selection) ORDER BY n.question, n.position, o.position
            """, bindings
        ) { row throws(DatabaseError) in
            (
                question: try row.int(0), id: try row.int(1), code: try row.text(2), label: try Label(row, 3),
                option: try row.text(6)
            )
        }
        var nets: [Int: [Net]] = [:]
        for row in rows {
            var list = nets[row.question] ?? []
            if let last = list.last, last.code == row.code {
                list[list.count - 1] = Net(code: last.code, label: last.label, options: last.options + [row.option])
            } else {
                list.append(Net(code: row.code, label: row.label, options: [row.option]))
            }
            nets[row.question] = list
        }
        return nets
    }
}
