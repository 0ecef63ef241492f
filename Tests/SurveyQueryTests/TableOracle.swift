import SurveyModel
import SurveyQuery
import SurveyTestSupport

/// What a cross-tab must be, by the naive oracle: every number of it, from the answers in memory.
struct TableOracle: Sendable {
    private let questionnaire: Questionnaire
    private let answers: AnswerSet
    private let register: Register
    private let isWeighted: Bool

    init(
        _ questionnaire: Questionnaire, _ answers: AnswerSet, isWeighted: Bool,
        register: Register = RandomSurvey.register
    ) {
        self.questionnaire = questionnaire
        self.answers = answers
        self.register = register
        self.isWeighted = isWeighted
    }

    /// In words, where a table and the oracle disagree; empty where they agree in everything.
    func disagreements(with table: CrossTab) -> [String] {
        let naive = NaiveTable(questionnaire, answers, isWeighted: isWeighted, register: register)
        let met = answers.respondents.indices.filter { index in
            table.request.filters.allSatisfy { naive.meets(index, $0) }
        }
        let sides = ([table.row] + (table.column.map { [$0] } ?? []) + table.layers).map { side in
            OracleSide(side, of: table.request, naive)
        }
        let weights = answers.respondents.map { isWeighted ? $0.weight : 1 }
        let counted = met.filter { index in sides.allSatisfy { $0.isCounted(index) } }
        let expected = OracleBase(sides: sides, met: met, counted: counted, weights: weights)
        let panels = OraclePanels(sides: sides, counted: counted, weights: weights, table: table)
        return expected.disagreements(with: table.base) + sides.flatMap { $0.disagreements(counted) }
            + panels.disagreements()
    }
}
