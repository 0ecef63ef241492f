import SurveyModel
import YAMLKit

/// Reads the questions of a wave file, one after the other, since a universe looks at earlier ones.
struct QuestionReader {
    private static let keys = [
        "key", "kind", "variable", "battery", "universe", "base", "label", "invented", "comparable", "options", "nets",
    ]

    private let log: FaultLog
    private let context: QuestionContext
    private var index: QuestionIndex
    private var names: UniqueNames
    private var variables: UniqueNames
    private var comparability: ComparabilityCheck

    static func questions(_ node: YAMLNode, _ context: QuestionContext, log: FaultLog) -> [Question]? {
        guard let nodes = log.filledList(node) else { return nil }
        var reader = QuestionReader(nodes, context, log: log)
        return nodes.compactMap { reader.question($0) }
    }

    private init(_ nodes: [YAMLNode], _ context: QuestionContext, log: FaultLog) {
        self.log = log
        self.context = context
        index = QuestionIndex(keys: nodes.compactMap(Self.declaredKey))
        names = UniqueNames("question", log: log)
        variables = UniqueNames("variable", log: log)
        comparability = ComparabilityCheck(log: log, earlier: context.earlier)
    }

    /// The key of a question, before anything of it is checked.
    private static func declaredKey(_ node: YAMLNode) -> String? {
        guard case .mapping(let entries) = node.content,
            case .scalar(let key, _)? = entries.first(where: { $0.key == "key" })?.value.content
        else { return nil }
        return key
    }

    private mutating func question(_ node: YAMLNode) -> Question? {
        let question = parts(node)
        if let key = Self.declaredKey(node) { index[key] = question.map { .question($0) } ?? .faulty }
        return question
    }

    private mutating func parts(_ node: YAMLNode) -> Question? {
        guard let fields = YAMLFields(node, keys: Self.keys, log: log) else { return nil }
        let key = fields.required("key", log.key)
        if let key, let node = fields["key"] { check(key, at: node.position) }
        let kind: QuestionKind? = fields.required("kind", log.choice)
        let variable = fields.required("variable", log.key)
        if let variable, let node = fields["variable"] { variables.add(variable, at: node.position) }
        let battery = fields.optional("battery") { self.battery($0, of: key) }
        let conditions = ConditionReader(log: log, questions: index, allowsGroups: false)
        let universe = fields.optional("universe", conditions.filters)
        let base: BaseRule? = fields.required("base", log.choice)
        let label = fields.required("label") { log.label($0, in: context.languages) }
        let isInvented = fields.optional("invented", log.flag) ?? false
        let comparable = ComparabilityReader(log: log, context: context)
        let entries = fields.optional("comparable") { comparable.entries($0, of: key) }
        let answers = kind.flatMap {
            OptionReader(log: log, kind: $0, isInvented: isInvented, languages: context.languages).options(of: fields)
        }
        guard let key, let kind, let variable, let base, let label, let answers else { return nil }
        let question = Question(
            key: key, kind: kind, variable: variable, battery: battery, universe: universe ?? [], baseRule: base,
            label: label, options: answers.options, nets: answers.nets, comparability: (entries ?? []).map(\.edge))
        if entries != nil || fields["comparable"] == nil {
            comparability.check(question, entries, variable: fields["variable"]?.position ?? fields.position)
        }
        return question
    }

    private mutating func check(_ key: String, at position: YAMLPosition) {
        names.add(key, at: position)
        if AnswerNames.columns.contains(key) {
            log.note("a question cannot be called '\(key)', a column of the answers file; rename it", at: position)
        } else if AnswerNames.viewColumns.contains(key) {
            log.note("a question cannot be called '\(key)', a column of the wave's view; rename it", at: position)
        } else if AnswerNames.attributes.contains(key) {
            log.note("a question cannot be called '\(key)', an attribute of municipalities; rename it", at: position)
        }
    }

    private func battery(_ node: YAMLNode, of key: String?) -> String? {
        guard let battery = log.key(node) else { return nil }
        guard context.batteries.contains(battery) else {
            log.note(
                "unknown battery '\(battery)'; \(suggestion(battery, in: context.batteries.all))", at: node.position)
            return nil
        }
        if let key, !key.hasPrefix(battery + ".") || key.utf8.count == battery.utf8.count + 1 {
            log.note("a question of this battery is called '\(battery).…'; rename '\(key)'", at: node.position)
        }
        return battery
    }
}
