import SurveyModel
import YAMLKit

/// Reads what recomputes the cells of one group of an exhibit.
struct CellSourceReader {
    private enum Origin {
        case table(Question, CrossTabRequest)
        case notComputable(reason: String)
    }

    private let log: FaultLog
    private let origin: Origin
    private let parts: [(code: YAMLEntry, parts: [String]?)]

    /// Nil, and noted, where the group does not say what its cells are.
    init?(_ fields: YAMLFields, log: FaultLog, conditions: ConditionReader, wave: String) {
        self.log = log
        switch fields.oneOf(["question", "not_computable"]) {
        case "question":
            let question = fields.optional("question", conditions.question)
            let filters = fields["where"] == nil ? [] : fields.optional("where", conditions.filters)
            guard let question else { return nil }
            parts = fields.optional("sum_of_parts", log.entries)?.map { ($0, Self.parts($0, question, log)) } ?? []
            guard let filters else { return nil }
            let request = CrossTabRequest(wave: wave, row: question.key, filters: filters)
            origin = .table(question, request)
        case "not_computable":
            fields.forbid(["where", "sum_of_parts"], "numbers that are not computable have no table")
            guard let reason = fields.optional("not_computable", log.text) else { return nil }
            parts = []
            origin = .notComputable(reason: reason)
        default: return nil
        }
    }

    private static func parts(_ entry: YAMLEntry, _ question: Question, _ log: FaultLog) -> [String]? {
        log.filledList(entry.value)?.compactMap { log.code($0, of: question) }
    }

    /// Notes sums of parts that belong to none of the group's numbers.
    func checkParts(_ entries: [YAMLEntry]) {
        let keys = entries.map(\.key)
        for (code, _) in parts where !keys.contains(code.key) {
            log.note(
                "no number of this group is '\(code.key)'; \(suggestion(code.key, in: keys))", at: code.keyPosition)
        }
    }

    /// What recomputes one number; nil, and noted, where its key is not of the question.
    func source(_ entry: YAMLEntry) -> ExhibitCell.Source? {
        switch origin {
        case .notComputable(let reason):
            return .notComputable(reason: reason)
        case .table(let question, let request):
            if let sum = parts.first(where: { $0.code.key == entry.key }) {
                return sum.parts.map { .sumOfParts(request, codes: $0) }
            }
            if entry.key == "total" { return .crossTab(request, code: nil) }
            let isKnown = log.isCode(
                entry.key, of: question, allowsNets: true, others: ["total"], at: entry.keyPosition)
            return isKnown ? .crossTab(request, code: entry.key) : nil
        }
    }
}
