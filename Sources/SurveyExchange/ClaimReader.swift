import SurveyModel
import YAMLKit

/// Reads the claims of a publication.
struct ClaimReader {
    private static let sources = ["statement", "statements", "analysis", "analyses", "not_computable"]
    private static let keys =
        ["id", "chapter", "exhibit", "text", "kind", "unit", "base", "reading", "printed"] + sources

    private let log: FaultLog
    private let statements: StatementReader
    private let analyses: AnalysisReader
    private let exhibits: UniqueNames
    /// The ids of the claims read so far.
    private(set) var names: UniqueNames

    init(log: FaultLog, questions: QuestionIndex, exhibits: UniqueNames) {
        self.log = log
        self.exhibits = exhibits
        statements = StatementReader(log: log, questions: questions)
        analyses = AnalysisReader(log: log, questions: questions)
        names = UniqueNames("claim", log: log)
    }

    mutating func claims(_ node: YAMLNode) -> [Claim]? {
        guard let nodes = log.list(node) else { return nil }
        return nodes.compactMap { claim($0) }
    }

    private mutating func claim(_ node: YAMLNode) -> Claim? {
        guard let fields = YAMLFields(node, keys: Self.keys, log: log) else { return nil }
        let id = fields.required("id", log.text)
        if let id, let node = fields["id"] { names.add(id, at: node.position) }
        let chapter = fields.required("chapter", log.text)
        let exhibit = fields.optional("exhibit", exhibit)
        let text = fields.required("text", log.label)
        let kind: Claim.Kind? = fields.required("kind", log.choice)
        let unit: PrintedUnit? = fields.required("unit", log.choice)
        let base = fields.optional("base", log.positive)
        let reading = fields.optional("reading", log.text)
        let source = source(fields, kind)
        guard let id, let chapter, let text, let kind, let unit, let source else { return nil }
        return Claim(
            id: id, chapter: chapter, exhibit: exhibit, text: text, kind: kind, unit: unit, base: base,
            source: source, reading: reading)
    }

    private func exhibit(_ node: YAMLNode) -> String? {
        guard let key = log.text(node) else { return nil }
        guard exhibits.contains(key) else {
            log.note("unknown exhibit '\(key)'; \(suggestion(key, in: exhibits.all))", at: node.position)
            return nil
        }
        return key
    }

    private func source(_ fields: YAMLFields, _ kind: Claim.Kind?) -> Claim.Source? {
        let name = fields.oneOf(Self.sources)
        if let name, name != "not_computable" {
            fields.forbid(
                ["printed"], "the printed number stands in the \(name.hasPrefix("s") ? "statement" : "analysis")")
        }
        switch name {
        case "statement":
            return fields.optional("statement", statements.statement).map { .statements([$0]) }
        case "statements":
            return several(fields, kind)
        case "analysis":
            return fields.optional("analysis", analyses.analysis).map { .analyses([$0]) }
        case "analyses":
            return fields.optional("analyses", log.filledList).map { .analyses($0.compactMap(analyses.analysis)) }
        case "not_computable":
            let reason = fields.optional("not_computable", log.text)
            let printed = fields.optional("printed") { log.printed($0) }
            return reason.map { .notComputable(printed, reason: $0) }
        default:
            return nil
        }
    }

    private func several(_ fields: YAMLFields, _ kind: Claim.Kind?) -> Claim.Source? {
        guard let node = fields["statements"], let nodes = log.filledList(node) else { return nil }
        if let kind, kind == .share || kind == .count, nodes.count > 1 {
            log.note(
                "a claim of kind '\(kind.rawValue)' has one statement; write a claim for each number",
                at: node.position)
        }
        return .statements(nodes.compactMap(statements.statement))
    }
}
