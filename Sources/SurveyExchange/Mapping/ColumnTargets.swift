import SurveyModel

/// The names and labels that columns of a wave's questions can have.
struct ColumnTargets {
    private static let longestLabel = 1_000

    private let questionnaire: Questionnaire
    /// By the names that our own files use.
    private var exact: [String: ColumnTarget] = [:]
    /// By names as survey tools bend them, and by labels; several targets where a text does not tell.
    private var names: [String: Set<ColumnTarget>] = [:]
    private var labels: [String: Set<ColumnTarget>] = [:]
    /// By the question's, or the battery's, label and the item's.
    private var pairs: [[String]: Set<ColumnTarget>] = [:]

    init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        for place in questionnaire.questions.indices { add(place) }
    }

    /// What a column of this name is; nil where the name does not tell.
    func target(named name: String) -> ColumnTarget? {
        if let target = exact[name] { return target }
        let found = names[folded(name)] ?? []
        return found.count == 1 ? found.first : nil
    }

    /// Whether a name is one that our own files use.
    func isExact(_ name: String) -> Bool { exact[name] != nil }

    /// What a column of this label is; nil where the label does not tell.
    func target(labelled label: String?) -> ColumnTarget? {
        guard let label else { return nil }
        var found = labels[folded(label)] ?? []
        for pair in Self.halves(of: label) { found.formUnion(pairs[pair] ?? []) }
        return found.count == 1 ? found.first : nil
    }

    /// The option of a question that a label means.
    func option(labelled label: String?, of place: Int) -> String? {
        guard let label else { return nil }
        let question = questionnaire.questions[place]
        let wanted =
            [[folded(label)]]
            + Self.halves(of: label).filter { half in
                question.label.all.contains { folded($0.text) == half[0] }
            }.map { [$0[1]] }
        let found = question.options.filter { option in
            option.label.all.contains { wanted.contains([folded($0.text)]) }
        }
        return found.count == 1 ? found.first?.code : nil
    }

    private mutating func add(_ place: Int) {
        let question = questionnaire.questions[place]
        exact[question.key] = .question(place)
        let forms = Self.forms(of: question.key).union(Self.forms(of: question.variable))
        for form in forms { names[form, default: []].insert(.question(place)) }
        for (_, text) in question.label.all { labels[folded(text), default: []].insert(.question(place)) }
        let battery = questionnaire.batteries.first { $0.key == question.battery }
        for (_, text) in battery?.label.all ?? [] {
            for (_, item) in question.label.all {
                pairs[[folded(text), folded(item)], default: []].insert(.question(place))
            }
        }
        guard question.kind == .multiple else { return }
        for code in question.options.map(\.code) + AnswerNames.states {
            exact["\(question.key)[\(code)]"] = .option(place, code)
            for form in forms {
                for name in ["\(form)[\(code)]", "\(form)_\(code)", "\(form).\(code)"] {
                    names[name, default: []].insert(.option(place, code))
                }
            }
        }
        for option in question.options {
            for (_, text) in question.label.all {
                for (_, item) in option.label.all {
                    pairs[[folded(text), folded(item)], default: []].insert(.option(place, option.code))
                }
            }
        }
    }

    /// A key, and what programs make of it whose names have no full stops, or letters and digits only.
    private static func forms(of key: String) -> Set<String> {
        let isPlain = { (letter: Character) in letter.isASCII && (letter.isLetter || letter.isNumber) }
        return [key, String(key.map { isPlain($0) ? $0 : "_" }), key.filter(isPlain)]
    }

    /// The ways in which a label may be made of a question's and an item's.
    private static func halves(of label: String) -> [[String]] {
        // To split a text at every colon takes time that nobody's label is worth.
        guard label.utf8.count <= longestLabel else { return [] }
        var halves: [[String]] = []
        for separator in [" - ", " – ", ": ", " | "] {
            let parts = folded(label).split(separator: separator)
            for place in parts.indices.dropFirst() {
                let joined = { (parts: ArraySlice<Substring>) in folded(parts.joined(separator: separator)) }
                halves.append([joined(parts[..<place]), joined(parts[place...])])
            }
        }
        let text = folded(label)
        if text.hasSuffix("]"), let bracket = text.lastIndex(of: "[") {
            halves.append([
                folded(String(text[..<bracket])), folded(String(text[text.index(after: bracket)...].dropLast())),
            ])
        }
        return halves
    }
}
