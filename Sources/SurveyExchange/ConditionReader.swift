import SurveyModel
import YAMLKit

/// Reads conditions, and checks them against the questions that they look at.
struct ConditionReader {
    private let log: FaultLog
    private let questions: QuestionIndex
    /// Whether `{at_least: 2, of: […]}` may stand here.
    private let allowsGroups: Bool

    init(log: FaultLog, questions: QuestionIndex, allowsGroups: Bool = true) {
        self.log = log
        self.questions = questions
        self.allowsGroups = allowsGroups
    }

    /// A list of conditions.
    func filters(_ node: YAMLNode) -> [Filter]? {
        guard let nodes = log.list(node) else { return nil }
        let filters = nodes.map(filter)
        return filters.contains(nil) ? nil : filters.compactMap(\.self)
    }

    /// One condition.
    func filter(_ node: YAMLNode) -> Filter? {
        if allowsGroups, case .mapping = node.content { return group(node) }
        guard let text = log.text(node) else { return nil }
        guard let filter = Filter(text) else {
            log.note("'\(text)' is not a condition; write key=value or key=value,value", at: node.position)
            return nil
        }
        return isKnown(filter, at: node.position) ? filter : nil
    }

    /// The key of a question that can be looked at, as its question.
    func question(_ node: YAMLNode) -> Question? {
        guard let key = log.text(node) else { return nil }
        return question(key, at: node.position)
    }

    private func question(_ key: String, at position: YAMLPosition) -> Question? {
        switch questions[key] {
        case .question(let question): return question
        case .faulty: return nil
        case .later: log.note("'\(key)' is not asked before this question; look at earlier ones only", at: position)
        case nil: log.note("unknown question '\(key)'; \(suggestion(key, in: questions.keys))", at: position)
        }
        return nil
    }

    private func group(_ node: YAMLNode) -> Filter? {
        guard let fields = YAMLFields(node, keys: ["at_least", "of"], log: log) else { return nil }
        let least = fields.required("at_least", log.positive)
        let filters = fields.required("of", filters)
        guard let least, let filters else { return nil }
        guard least <= filters.count else {
            log.note("at_least \(least) of \(filters.count) conditions can never hold; lower it", at: fields.position)
            return nil
        }
        return .atLeast(least, filters)
    }

    private func isKnown(_ filter: Filter, at position: YAMLPosition) -> Bool {
        switch filter {
        case .question(let key, let values):
            guard let question = question(key, at: position) else { return false }
            let known = question.options.map(\.code) + question.nets.map(\.code) + AnswerNames.all
            return check(values, in: known, "no option, net, state or base rule of '\(key)'", at: position)
        case .attribute(.unitKind, let values):
            return check(values, in: UnitKind.allCases.map(\.rawValue), "no kind of unit", at: position)
        case .attribute(.zone, let values):
            return check(values, in: AnswerNames.zones, "no zone of the district policy area", at: position)
        case .attribute(.county, _), .attribute(.centrality, _), .attribute(.populationClass, _):
            log.note(
                "files have no conditions on a municipality's attributes; use zone, unit_kind or stratum, or a question",
                at: position)
            return false
        // What strata there are, only the answers tell.
        case .attribute(.stratum, _), .atLeast: return true
        }
    }

    private func check(_ values: [String], in known: [String], _ problem: String, at position: YAMLPosition) -> Bool {
        let unknown = values.filter { !known.contains($0) }
        for value in unknown {
            log.note("'\(value)' is \(problem); \(suggestion(value, in: known))", at: position)
        }
        return unknown.isEmpty
    }
}
