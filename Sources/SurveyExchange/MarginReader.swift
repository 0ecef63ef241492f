import SurveyModel
import YAMLKit

/// Reads the margins of a constraints file.
struct MarginReader {
    let log: FaultLog
    let conditions: ConditionReader

    func margin(_ node: YAMLNode, _ names: inout UniqueNames) -> Margin? {
        let keys = ["question", "base", "sizes", "combined"]
        guard let fields = YAMLFields(node, keys: keys, log: log) else { return nil }
        let question = fields.required("question", conditions.question)
        if let question, let node = fields["question"] { names.add(question.key, at: node.position) }
        let base = fields.optional("base", log.positive)
        guard let question else { return nil }
        guard question.kind.isCoded else {
            log.note("'\(question.key)' has no options; remove its margin", at: fields.position)
            return nil
        }
        let sizes = fields.required("sizes", log.entries)?.compactMap { size($0, of: question) }
        let combined = fields.optional("combined", log.list { self.combined($0, of: question) }) ?? []
        guard let sizes else { return nil }
        return Margin(question: question.key, base: base, sizes: sizes, combined: combined)
    }

    private func size(_ entry: YAMLEntry, of question: Question) -> (code: String, size: Margin.Size)? {
        let isKnown = log.isCode(entry.key, of: question, at: entry.keyPosition)
        guard let fields = YAMLFields(entry.value, keys: ["percent", "n"], log: log) else { return nil }
        let size: Margin.Size? =
            switch fields.oneOf(["percent", "n"]) {
            case "percent": fields.optional("percent", log.percent).map { .percent($0) }
            case "n": fields.optional("n", log.count).map { .count($0) }
            default: nil
            }
        return isKnown ? size.map { (entry.key, $0) } : nil
    }

    private func combined(_ node: YAMLNode, of question: Question) -> Margin.Combined? {
        guard let fields = YAMLFields(node, keys: ["codes", "percent"], log: log) else { return nil }
        let codes = fields.required("codes", log.filledList)?.compactMap { log.code($0, of: question) }
        let percent = fields.required("percent", log.percent)
        guard let codes, let percent else { return nil }
        return Margin.Combined(codes: codes, percent: percent)
    }
}
