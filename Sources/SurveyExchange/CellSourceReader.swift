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
    /// The options or nets of numbers whose keys are others.
    private let codes: [(key: YAMLEntry, code: String?)]

    /// Nil, and noted, where the group does not say what its cells are.
    init?(_ fields: YAMLFields, log: FaultLog, conditions: ConditionReader, wave: String) {
        self.log = log
        switch fields.oneOf(["question", "not_computable"]) {
        case "question":
            let question = fields.optional("question", conditions.question)
            let filters = fields["where"] == nil ? [] : fields.optional("where", conditions.filters)
            guard let question else { return nil }
            parts = fields.optional("sum_of_parts", log.entries)?.map { ($0, Self.parts($0, question, log)) } ?? []
            codes = fields.optional("codes", log.entries)?.map { ($0, Self.code($0, question, log)) } ?? []
            guard let filters else { return nil }
            let request = CrossTabRequest(wave: wave, row: question.key, filters: filters)
            origin = .table(question, request)
        case "not_computable":
            fields.forbid(["where", "codes", "sum_of_parts"], "numbers that are not computable have no table")
            guard let reason = fields.optional("not_computable", log.text) else { return nil }
            parts = []
            codes = []
            origin = .notComputable(reason: reason)
        default: return nil
        }
    }

    private static func parts(_ entry: YAMLEntry, _ question: Question, _ log: FaultLog) -> [String]? {
        log.filledList(entry.value)?.compactMap { log.code($0, of: question) }
    }

    private static func code(_ entry: YAMLEntry, _ question: Question, _ log: FaultLog) -> String? {
        guard let code = log.text(entry.value) else { return nil }
        return log.isCode(code, of: question, allowsNets: true, at: entry.value.position) ? code : nil
    }

    /// Notes sums of parts and codes that belong to none of the group's numbers.
    func checkKeys(_ entries: [YAMLEntry]) {
        let keys = entries.map(\.key)
        for entry in parts.map(\.code) + codes.map(\.key) where !keys.contains(entry.key) {
            log.note(
                "no number of this group is '\(entry.key)'; \(suggestion(entry.key, in: keys))", at: entry.keyPosition)
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
            if let other = codes.first(where: { $0.key.key == entry.key }) {
                return other.code.map { .crossTab(request, code: $0) }
            }
            if entry.key == "total" { return .crossTab(request, code: nil) }
            let isKnown = log.isCode(
                entry.key, of: question, allowsNets: true, others: ["total"], at: entry.keyPosition)
            return isKnown ? .crossTab(request, code: entry.key) : nil
        }
    }
}
