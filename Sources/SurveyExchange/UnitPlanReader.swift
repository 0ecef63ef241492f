import SurveyModel
import YAMLKit

/// Reads which units made-up respondents answer for.
struct UnitPlanReader {
    let log: FaultLog
    let conditions: ConditionReader

    func plan(_ node: YAMLNode) -> UnitPlan? {
        let keys = ["groups", "region_members", "one_per_unit", "agree_on"]
        guard let fields = YAMLFields(node, keys: keys, log: log) else { return nil }
        let groups = fields.required("groups", log.filledList)?.compactMap(group)
        let members = fields.required("region_members", conditions.filters)
        let single = fields.required("one_per_unit", single)
        let agreed = fields.required("agree_on", answered)?.key
        guard let groups, let members, let single, let agreed else { return nil }
        return UnitPlan(groups: groups, regionMembers: members, onePerUnit: single, agreeOn: agreed)
    }

    private func group(_ node: YAMLNode) -> UnitPlan.Group? {
        guard let fields = YAMLFields(node, keys: ["kind", "zone", "n"], log: log) else { return nil }
        let kind = fields.required("kind", kind)
        let zone = fields.optional("zone") { log.word($0, among: AnswerNames.zones) }
        let count = fields.required("n", log.positive)
        guard let kind, let count else { return nil }
        return UnitPlan.Group(kind: kind, zone: zone, count: count)
    }

    /// The kind of a unit that no real office-holder answers for.
    private func kind(_ node: YAMLNode) -> UnitKind? {
        if case .scalar(UnitKind.municipality.rawValue, _) = node.content {
            log.note(
                "made-up respondents answer for no real municipality; write 'region' or 'anonymous'", at: node.position)
            return nil
        }
        let kinds = UnitKind.allCases.filter { $0 != .municipality }
        return log.word(node, among: kinds.map(\.rawValue)).flatMap(UnitKind.init)
    }

    /// A question to which each respondent gives one answer of a list.
    private func answered(_ node: YAMLNode) -> Question? {
        guard let question = conditions.question(node) else { return nil }
        guard question.kind == .single || question.kind == .scale else {
            log.note(
                "'\(question.key)' is of kind '\(question.kind.rawValue)'; name a question of kind 'single' or 'scale'",
                at: node.position)
            return nil
        }
        return question
    }

    private func single(_ node: YAMLNode) -> (question: String, codes: [String])? {
        guard let fields = YAMLFields(node, keys: ["question", "codes"], log: log) else { return nil }
        let question = fields.required("question", answered)
        let nodes = fields.required("codes", log.filledList)
        guard let question, let nodes else { return nil }
        return (question.key, nodes.compactMap { log.code($0, of: question) })
    }
}
