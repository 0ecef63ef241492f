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
        let agreed = fields.required("agree_on", conditions.question)?.key
        guard let groups, let members, let single, let agreed else { return nil }
        return UnitPlan(groups: groups, regionMembers: members, onePerUnit: single, agreeOn: agreed)
    }

    private func group(_ node: YAMLNode) -> UnitPlan.Group? {
        guard let fields = YAMLFields(node, keys: ["kind", "zone", "n"], log: log) else { return nil }
        let kind: UnitKind? = fields.required("kind", log.choice)
        let zone = fields.optional("zone", log.text)
        let count = fields.required("n", log.positive)
        guard let kind, let count else { return nil }
        return UnitPlan.Group(kind: kind, zone: zone, count: count)
    }

    private func single(_ node: YAMLNode) -> (question: String, codes: [String])? {
        guard let fields = YAMLFields(node, keys: ["question", "codes"], log: log) else { return nil }
        let question = fields.required("question", conditions.question)
        let nodes = fields.required("codes", log.filledList)
        guard let question, let nodes else { return nil }
        return (question.key, nodes.compactMap { log.code($0, of: question) })
    }
}
