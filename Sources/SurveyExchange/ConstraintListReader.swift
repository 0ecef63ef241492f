import SurveyModel
import YAMLKit

/// Reads the parts of a constraints file.
struct ConstraintListReader {
    private let log: FaultLog
    private let questionnaire: Questionnaire
    private let conditions: ConditionReader
    private let statements: StatementReader

    init(_ questionnaire: Questionnaire, log: FaultLog) {
        self.log = log
        self.questionnaire = questionnaire
        let questions = QuestionIndex(questionnaire)
        conditions = ConditionReader(log: log, questions: questions)
        statements = StatementReader(log: log, questions: questions)
    }

    func list(_ root: YAMLFields) -> ConstraintList? {
        let wave = root.required("wave") { log.wave($0, of: questionnaire) }
        let seed = root.required("seed") { log.whole($0, least: 0, most: .max) }
        let respondents = root.required("respondents", log.positive)
        var blocks = BlockReader(log: log, conditions: conditions)
        let order = root.required("blocks") { blocks.blocks($0) }
        let tied = root.optional("tied") { blocks.tied($0) } ?? []
        blocks.checkRouting()
        let margins = root.required("margins", margins)
        let constraints = root.required("constraints", constraints)
        let units = root.required("units") { UnitPlanReader(log: log, conditions: conditions).plan($0) }
        guard let wave, let seed, let respondents, let order, let margins, let constraints, let units
        else { return nil }
        return ConstraintList(
            wave: wave, seed: UInt64(seed), respondents: respondents, blocks: order, tied: tied, margins: margins,
            constraints: constraints, units: units)
    }

    private func margins(_ node: YAMLNode) -> [Margin]? {
        var names = UniqueNames("margin of", log: log)
        let reader = MarginReader(log: log, conditions: conditions)
        return log.list(node)?.compactMap { reader.margin($0, &names) }
    }

    private func constraints(_ node: YAMLNode) -> [Constraint]? {
        var names = UniqueNames("constraint", log: log)
        return log.list(node)?.compactMap { constraint($0, &names) }
    }

    private func constraint(_ node: YAMLNode, _ names: inout UniqueNames) -> Constraint? {
        guard let fields = YAMLFields(node, keys: ["id", "strength", "statement"], log: log) else { return nil }
        let id = fields.required("id", log.text)
        if let id, let node = fields["id"] { names.add(id, at: node.position) }
        let strength: Constraint.Strength? = fields.required("strength", log.choice)
        let statement = fields.required("statement", statements.statement)
        guard let id, let strength, let statement else { return nil }
        return Constraint(id: id, strength: strength, statement: statement)
    }
}
