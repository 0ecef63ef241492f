import SurveyModel
import YAMLKit

// Each reader gives nil where it noted a fault.
extension FaultLog {
    /// The values of a list.
    func list(_ node: YAMLNode) -> [YAMLNode]? {
        guard case .sequence(let items) = node.content else {
            note("a list was expected here, as '[…]' or with a '-' before each value", at: node.position)
            return nil
        }
        return items
    }

    /// The values of a list that has at least one.
    func filledList(_ node: YAMLNode) -> [YAMLNode]? {
        guard let items = list(node) else { return nil }
        guard !items.isEmpty else {
            note("the list is empty; write at least one value", at: node.position)
            return nil
        }
        return items
    }

    /// What `read` makes of the values of a list; those that it noted are left out.
    func list<T>(of read: @escaping (YAMLNode) -> T?) -> (YAMLNode) -> [T]? {
        { self.list($0)?.compactMap(read) }
    }

    /// The entries of a mapping with keys of the file's own.
    func entries(_ node: YAMLNode) -> [YAMLEntry]? {
        guard case .mapping(let entries) = node.content, !entries.isEmpty else {
            note("a mapping was expected here, with at least one 'key: value'", at: node.position)
            return nil
        }
        return entries
    }

    /// A label: a mapping of languages.
    func label(_ node: YAMLNode) -> Label? {
        guard case .mapping = node.content else {
            note("a label is a mapping of languages; write {nb: \"…\"}", at: node.position)
            return nil
        }
        let languages = Language.allCases
        guard let fields = YAMLFields(node, keys: languages.map(\.rawValue), log: self) else { return nil }
        let nb = fields.required(Language.nb.rawValue, text)
        var others: [Language: String] = [:]
        for language in languages where language != .nb {
            others[language] = fields.optional(language.rawValue, text)
        }
        return nb.map { Label($0, others: others) }
    }
}
