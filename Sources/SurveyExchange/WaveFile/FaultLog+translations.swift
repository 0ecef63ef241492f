import SurveyModel
import YAMLKit

extension FaultLog {
    /// A label that has a text in each of `languages`. Bokmål is always asked for.
    func label(_ node: YAMLNode, in languages: [Language]) -> Label? {
        let label = label(node)
        guard case .mapping(let entries) = node.content else { return nil }
        var isWhole = true
        for language in languages where language != .nb && !entries.contains(where: { $0.key == language.rawValue }) {
            isWhole = false
            note(
                "the translation '\(language.rawValue)' is missing; add it, or take '\(language.rawValue)' out of the "
                    + "wave's languages",
                at: node.position)
        }
        return isWhole ? label : nil
    }
}
