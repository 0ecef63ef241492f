import SurveyModel
import YAMLKit

extension FaultLog {
    /// The code of one of the question's options, or of its nets where `allowsNets`.
    func code(_ node: YAMLNode, of question: Question, allowsNets: Bool = false) -> String? {
        guard let code = text(node) else { return nil }
        return isCode(code, of: question, allowsNets: allowsNets, at: node.position) ? code : nil
    }

    /// Whether `code` is one, or one of `others`; noted where it is not.
    func isCode(
        _ code: String, of question: Question, allowsNets: Bool = false, others: [String] = [],
        at position: YAMLPosition
    ) -> Bool {
        let known = question.options.map(\.code) + (allowsNets ? question.nets.map(\.code) : [])
        let words = known + others.filter { !known.contains($0) }
        if words.contains(code) { return true }
        let kind = allowsNets ? "option or net" : "option"
        note("'\(code)' is no \(kind) of '\(question.key)'; \(suggestion(code, in: words))", at: position)
        return false
    }

    /// The questionnaire whose wave is named.
    func wave(_ node: YAMLNode, among questionnaires: [Questionnaire]) -> Questionnaire? {
        guard let key = text(node) else { return nil }
        if let found = questionnaires.first(where: { $0.wave.key == key }) { return found }
        note("unknown wave '\(key)'; \(suggestion(key, in: questionnaires.map(\.wave.key)))", at: node.position)
        return nil
    }

    /// Notes a wave that is not the one of `questionnaire`.
    func wave(_ node: YAMLNode, of questionnaire: Questionnaire) -> String? {
        guard let key = text(node) else { return nil }
        guard key == questionnaire.wave.key else {
            note(
                "the wave is '\(key)', but the wave file is of '\(questionnaire.wave.key)'; use the other file, "
                    + "or correct the key",
                at: node.position)
            return nil
        }
        return key
    }
}
